"""The four models as a user of PyTorch writes them, trained for a number of steps; prints CPU seconds per step.

usage: reference.py MODEL STEPS      MODEL: polynomial, cnn, lstm or transformer
"""
import random
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)
random.seed(1)


def polynomial(steps):
    """500 points, five coefficients, double precision; losses on both sets and the path, as the sheet asks."""
    z = torch.rand(500, dtype=torch.double) * 6 - 3
    x = torch.stack([z**k for k in range(5)], dim=1)
    y = x @ torch.tensor([0, -5, 2, 1, 0.05], dtype=torch.double)
    validation = x.clone()
    w = torch.zeros(5, dtype=torch.double, requires_grad=True)
    history = torch.zeros(steps, 5, dtype=torch.double)
    losses = []
    for t in range(steps):
        loss = ((x @ w - y) ** 2).mean()
        losses.append(loss.item())
        (gradient,) = torch.autograd.grad(loss, w)
        with torch.no_grad():
            w -= 1e-3 * gradient
            history[t] = w
            losses.append(((validation @ w - y) ** 2).mean().item())


def cnn(steps):
    """3 × 32 × 32 images, channels 16 and 32, 128 hidden units, batches of 64, SGD with momentum."""
    images = torch.randint(0, 256, (20 * 64, 3, 32, 32), dtype=torch.uint8)
    labels = torch.randint(0, 10, (20 * 64,))
    net = nn.Sequential(
        nn.Conv2d(3, 16, 3), nn.ReLU(), nn.Conv2d(16, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3), nn.ReLU(), nn.Conv2d(32, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(800, 128), nn.ReLU(), nn.Linear(128, 10))
    optimiser = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
    loss_of = nn.CrossEntropyLoss()
    for epoch in range(steps // 20):
        order = torch.randperm(len(images))
        for batch in order.split(64):
            x = (images[batch].float() / 255 - 0.5) / 0.3
            optimiser.zero_grad()
            loss = loss_of(net(x), labels[batch])
            loss.backward()
            optimiser.step()
            loss.item()
        with torch.no_grad():
            x = (images[:64].float() / 255 - 0.5) / 0.3
            logits = net(x)
            loss_of(logits, labels[:64]).item()
            (logits.argmax(1) == labels[:64]).float().mean().item()


def lstm(steps):
    """67 symbols, embedding 32, 128 hidden units, batches of 32 × 64 characters, Adam, clipped at 1."""
    ids = torch.randint(2, 67, (steps * 64 + 1, 32))
    embedding, cell, linear = nn.Embedding(67, 32, padding_idx=0), nn.LSTM(32, 128), nn.Linear(128, 67)
    parameters = [*embedding.parameters(), *cell.parameters(), *linear.parameters()]
    optimiser = torch.optim.Adam(parameters, lr=5e-3)
    loss_of = nn.CrossEntropyLoss(ignore_index=0)
    h = c = torch.zeros(1, 32, 128)
    for t in range(steps):
        chunk = ids[t * 64:t * 64 + 65]
        h, c = h.detach(), c.detach()
        out, (h, c) = cell(embedding(chunk[:-1]), (h, c))
        loss = loss_of(linear(out).reshape(-1, 67), chunk[1:].reshape(-1))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        loss.item()


class Seq2Seq(nn.Module):
    def __init__(self):
        super().__init__()
        self.source, self.target = nn.Embedding(54, 64, padding_idx=0), nn.Embedding(25, 64, padding_idx=0)
        self.transformer = nn.Transformer(64, 4, 2, 2, 128, dropout=0.0, batch_first=True)
        self.linear = nn.Linear(64, 25)
        position = torch.arange(64).unsqueeze(1) / 10000 ** (torch.arange(0, 64, 2) / 64)
        self.table = torch.zeros(64, 64)
        self.table[:, 0::2], self.table[:, 1::2] = position.sin(), position.cos()

    def forward(self, source, target):
        n = target.shape[1]
        causal = torch.triu(torch.ones(n, n, dtype=torch.bool), 1)
        padding = source == 0
        return self.linear(self.transformer(
            self.source(source) + self.table[:source.shape[1]], self.target(target) + self.table[:n],
            tgt_mask=causal, src_key_padding_mask=padding, memory_key_padding_mask=padding,
            tgt_key_padding_mask=target == 0))


def transformer(steps):
    """Questions of up to 45 characters, answers of one digit, 64 dimensions, 4 heads, 2 + 2 layers, batches of 64."""
    net = Seq2Seq()
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    loss_of = nn.CrossEntropyLoss(ignore_index=0)
    for _ in range(steps):
        source = torch.zeros(64, 42, dtype=torch.long)
        for row in range(64):
            length = random.randint(32, 42)
            source[row, :length] = torch.randint(4, 54, (length,))
        target = torch.randint(4, 25, (64, 3))
        optimiser.zero_grad()
        loss = loss_of(net(source, target[:, :-1]).reshape(-1, 25), target[:, 1:].reshape(-1))
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        loss.item()


model, steps = globals()[sys.argv[1]], int(sys.argv[2])
model(max(20, steps // 5))
before = time.process_time()
model(steps)
print((time.process_time() - before) / steps)
