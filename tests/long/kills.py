"""Kill the program with SIGKILL in the middle of saves, and count what it had acknowledged and lost.

sh packaging/durability [kills] [seed]
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import func, select

from kazrights.model.action import Action
from kazrights.store import audit
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

PASSPHRASE = "durability"


def save_for_ever(folder: Path, seed: int) -> None:
    """Save changes of many sizes, and say so on standard output only after each is on the disk."""
    chance = random.Random(seed)
    vault = Vault.open(folder, PASSPHRASE)
    with vault.read() as session:
        number = session.scalar(select(func.max(Action.id))) or 0
    print("ready", flush=True)
    while True:
        size = chance.choice((10, 200, 4_000, 60_000))
        with vault.change("Save") as session:
            made = Action(title=f"EXAMPLE {number}", result="а" * chance.randint(1, size))
            session.add(made)
            if number > 10 and chance.random() < 0.3:
                old = session.get(Action, chance.randint(1, number - 1))
                if old is not None:
                    session.delete(old) if chance.random() < 0.2 else setattr(
                        old, "result", f"changed {number}"
                    )
            session.flush()
            number = made.id
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def one_kill(folder: Path, seed: int) -> tuple[int, str]:
    """Start a saver, kill it, open the casebook again; gives the number acknowledged and what is wrong, or ""."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.long.kills", "--save", str(folder), str(seed)]
    saver = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert saver.stdout is not None
    assert saver.stdout.readline() == "ready\n"
    time.sleep(chance.uniform(0.001, 0.4))
    os.kill(saver.pid, signal.SIGKILL)
    acknowledged = [int(line) for line in saver.stdout.read().split("\n")[:-1]]
    saver.wait()
    vault = Vault.open(folder, PASSPHRASE)
    try:
        vault.check()
        with vault.read() as session:
            kept = session.scalar(select(func.max(Action.id))) or 0
        if acknowledged and kept < acknowledged[-1]:
            return len(acknowledged), f"acknowledged {acknowledged[-1]}, kept {kept}"
        if audit.faults(vault):
            return len(acknowledged), "the history is broken"
    finally:
        vault.close()
    return len(acknowledged), ""


def main() -> int:
    if sys.argv[1:2] == ["--save"]:
        save_for_ever(Path(sys.argv[2]), int(sys.argv[3]))
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    place = Path(tempfile.mkdtemp())
    Vault.create(place / "casebook", PASSPHRASE, member="Test", cost=Cost(1024, 1, 1))[0].close()
    print(f"{kills} kills, seed {seed}")
    total, faults = 0, 0
    for n in range(kills):
        acknowledged, fault = one_kill(place / "casebook", seed + n)
        total += acknowledged
        if fault:
            faults += 1
            print(f"kill {n} (seed {seed + n}): {fault}")
    shutil.rmtree(place)
    print(f"{total} saves acknowledged, {kills} kills, {faults} with anything lost or broken")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
