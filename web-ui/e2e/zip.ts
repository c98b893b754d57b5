import { crc32 } from 'node:zlib';

/** A zip file of stored (not compressed) entries: enough to hand something in. */
export function zip(files: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const facts = factsOf(name, content);
    const local = Buffer.concat([number(0x04034b50, 4), facts, name, content]);
    // Version made by, then the same facts, then no comment, disk 0, no attributes, and where the entry lies.
    directory.push(
      Buffer.concat([number(0x02014b50, 4), number(20, 2), facts, Buffer.alloc(10), number(offset, 4), name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([
    number(0x06054b50, 4),
    Buffer.alloc(4),
    number(directory.length, 2),
    number(directory.length, 2),
    number(index.length, 4),
    number(offset, 4),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([...locals, index, end]);
}

/** Version, UTF-8 flag, method, time, date, checksum, both sizes, length of the name, no extra field. */
function factsOf(name: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    number(20, 2),
    number(0x0800, 2),
    Buffer.alloc(2),
    Buffer.alloc(2),
    number(0x21, 2),
    number(crc32(content), 4),
    number(content.length, 4),
    number(content.length, 4),
    number(name.length, 2),
    Buffer.alloc(2),
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
