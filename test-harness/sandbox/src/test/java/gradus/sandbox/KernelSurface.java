package gradus.sandbox;

import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// System calls that must all fail in a sandbox, by name, number and arguments.
@SuppressWarnings("restricted") // going around the JVM is the point
final class KernelSurface {
    private KernelSurface() {}

    static void callAll(String grader, PrintStream out) throws Throwable {
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        MethodHandle syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1));
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom("x").address();
            MemorySegment memory = arena.allocate(4096);
            memory.fill((byte) 0x7f); // as a limit: far above any that is set
            for (String line : CALLS.strip().lines().toList()) {
                String[] words = line.replace("$name", "" + name)
                        .replace("$space", "" + memory.address())
                        .replace("$grader", grader)
                        .strip()
                        .split("\\s+");
                long[] a = new long[6];
                for (int i = 2; i < words.length; i++) {
                    a[i - 2] = Long.decode(words[i]);
                }
                long result = (long) syscall.invokeExact(Long.parseLong(words[1]), a[0], a[1], a[2], a[3], a[4], a[5]);
                out.println((result < 0 ? "held: " : "broke: ") + words[0] + " " + result);
            }
        }
    }

    private static final String CALLS = """
            fork 57
            vfork-as-clone 56 17
            clone-newuser 56 0x10000011
            clone3 435 $space 88
            unshare-user 272 0x10000000
            unshare-net 272 0x40000000
            setns 308 0 0
            mount 165 $name $name $name 0 0
            umount 166 $name 0
            pivot_root 155 $name $name
            chroot 161 $name
            ptrace-traceme 101 0 0 0 0
            process_vm_readv 310 1 $space 1 $space 1 0
            memfd_create 319 $name 0
            memfd_secret 447 0
            shmget 29 0 4096 0x3ff
            shared-anonymous 9 0 4096 3 0x21 -1 0
            socket-unix 41 1 1 0
            socket-inet 41 2 1 0
            socket-netlink 41 16 3 0
            socket-vsock 41 40 1 0
            socketpair 53 1 1 0 $space
            io_uring_setup 425 8 $space
            add_key 248 $name $name $space 1 -3
            keyctl-join 250 1 0
            userfaultfd 323 1
            personality 135 0x0400000
            bpf 321 0 $space 64
            perf_event_open 298 $space 0 -1 -1 0
            kexec_load 246 0 0 0 0
            init_module 175 $space 16 $name
            open_by_handle_at 304 0 $space 0
            mknod 133 $name 0x2180 0x103
            setuid-0 105 0
            setresuid-0 117 0 0 0
            capset 126 $space $space
            mlockall 151 3
            sched_setscheduler-fifo 144 0 1 $space
            setpriority-up 141 0 0 -20
            ioprio_set 251 1 0 0
            reboot 169 0xfee1dead 672274793 0x89abcdef 0
            syslog 103 3 $space 4096
            quotactl 179 0 $name 0 $space
            swapon 167 $name 0
            sethostname 170 $name 1
            setsid 112
            tiocsti 16 0 0x5412 $name
            raise-nofile 302 0 7 $space 0 -1
            msgget 68 0 0x3ff
            semget 64 0 1 0x3ff
            mq_open 240 $name 0x42 0x1ff 0
            name_to_handle_at 303 -100 $name $space $space 0
            fanotify_init 300 0 0
            inotify_init 253
            move_pages 279 0 1 $space 0 $space 0
            kcmp 312 1 1 0 0 99
            modify_ldt 154 0 $space 16
            acct 163 $name
            iopl 172 3
            landlock 444 $space 8 1
            execveat 322 -100 $name 0 0 0
            flock 73 0 2
            fcntl-setlk 72 0 6 $space
            fcntl-lease 72 0 1024 1
            fcntl-owner 72 0 8 $grader
            fcntl-signal 72 0 10 9
            tkill 200 $grader 0
            rt_sigqueueinfo 129 $grader 0 $space
            prlimit-grader 302 $grader 7 0 $space
            ptrace-grader 101 16 $grader 0 0
            process_vm_readv-grader 310 $grader $space 1 $space 1 0
            setaffinity-grader 203 $grader 8 $space
            setpriority-grader 141 0 $grader 5
            ioprio_set-grader 251 1 $grader 0
            kcmp-grader 312 $grader $grader 0 0 0
            pidfd_open-grader 434 $grader 0
            kill-grader 62 $grader 0
            tgkill-grader 234 $grader $grader 0
            mlock-256M 149 0x10000 0x10000000
            setxattr 188 $name $name $space 1 0
            chmod 90 $name 0x9ff
            mkfifo 133 $name 0x1180 0
            truncate-1T 76 $name 0x10000000000
            open-creating 2 $name 0x41 0x1ff
            openat2 437 -100 $name $space 24
            link 86 $name $name
            rename 82 $name $name
            vsock-pair 53 40 1 0 $space
            io_setup 206 8 $space
            lookup_dcookie 212 1 $space 16
            clock_settime 227 0 $space
            settimeofday 164 $space 0
            adjtimex 159 $space
            delete_module 176 $name 0
            finit_module 313 0 $name 0
            seccomp-undo 317 0 0 0
            prctl-dumpable 157 4 1 0 0 0
            prctl-outlive 157 1 0 0 0 0
            prctl-subreaper 157 36 1 0 0 0
            """;
}
