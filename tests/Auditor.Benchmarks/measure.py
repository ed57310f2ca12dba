#!/usr/bin/env python3
"""Runs commands in turn (A B A B ...) and prints what the operating system accounted for each finished process.

usage: measure.py [-n RUNS] 'COMMAND A' ['COMMAND B' ...]

Prints the median of processor seconds (user and system), of wall seconds and of peak memory for each command, and, against the last
command, the median of the ratios of processor time, run by run. Output of the commands is thrown away. One run of each is not counted.
"""
import argparse, os, shlex, statistics, time


def run(command):
    begin = time.monotonic()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - begin, "mib": usage.ru_maxrss / 1024, "exit": os.waitstatus_to_exitcode(status)}


def main():
    options = argparse.ArgumentParser(usage="measure.py [-n RUNS] 'COMMAND A' ['COMMAND B' ...]")
    options.add_argument("-n", type=int, default=9)
    options.add_argument("commands", nargs="+")
    given = options.parse_args()
    commands = [shlex.split(command) for command in given.commands]
    rounds = [[run(command) for command in commands] for _ in range(given.n + 1)][1:]
    print(f"{'cpu s':>8} {'wall s':>8} {'MiB':>7} {'exit':>4} {'cpu/last':>8}  command, medians of {given.n} runs")
    for index, command in enumerate(given.commands):
        runs = [turn[index] for turn in rounds]
        middle = {key: statistics.median(item[key] for item in runs) for key in ("cpu", "wall", "mib")}
        ratio = statistics.median(turn[index]["cpu"] / max(turn[-1]["cpu"], 1e-6) for turn in rounds)
        print(f"{middle['cpu']:8.3f} {middle['wall']:8.3f} {middle['mib']:7.1f} {runs[-1]['exit']:4} {ratio:8.2f}  {command}")


main()
