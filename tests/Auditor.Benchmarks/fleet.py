"""Audits of hosts on the loopback interface: fleet.py host|fleet AUDITOR WORK-FOLDER. Needs root, sshd, ip, nsenter; for fleet also xargs and parallel-ssh.

host:  one host with the whole collector: time, bytes sent, connections, CPU of the client's side and of the host. What the login shell of root reads first on this machine
       (.bashrc) is hidden from its server, since it is neither ours nor a usual server's.
fleet: 200 hosts (HOSTS of them; 127.0.1.x in a network namespace) that run a trivial script, 32 at a time, by auditor, xargs and parallel-ssh in turn.
ROUNDS (5) and HOSTS of the environment make it smaller. CPU is that of all processes of a side (wait4(2)): the sshd with its sessions, the tool with its ssh clients.
"""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time

ROUNDS = int(os.environ.get("ROUNDS", "5"))
HOSTS = int(os.environ.get("HOSTS", "200"))
AT_A_TIME = 32
CONFIG = """Port {port}
ListenAddress {address}
HostKey {work}/hostkey
PidFile none
AuthorizedKeysFile {work}/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
MaxStartups 500:30:1000
{more}
"""
# Answers as an empty collection would, with the nonce of the connection.
TRIVIAL = """ForceCommand cat >/dev/null; n=${SSH_ORIGINAL_COMMAND##*-- }; n=${n%?}; printf '@%s B 1 uid=0 priv=root\\n@%s Z 0\\n' $n $n"""
HIDDEN = ["unshare", "-m", "sh", "-c", "[ ! -e /root/.bashrc ] || mount --bind /dev/null /root/.bashrc; exec \"$@\"", "sh"]
REMOTE = "sh -c 'read -r a; exec sh -s -- 0123456789abcdef'"


def timed(command, **streams):
    """Wall seconds, CPU seconds, peak MiB of the largest process, standard error."""
    begin = time.monotonic()
    process = subprocess.Popen(command, **{"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, **streams})
    errors = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, errors.decode(errors="replace")


def prepare(work):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    os.makedirs("/run/sshd", exist_ok=True)
    for key in ("hostkey", "userkey"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{work}/{key}"], check=True)
    shutil.copy(f"{work}/userkey.pub", f"{work}/authorized")
    with open(f"{work}/hostkey.pub") as key, open(f"{work}/known", "w") as known:
        known.write("* " + key.read())
    with open(f"{work}/ssh_config", "w") as config:
        config.write(f"User root\nIdentityFile {work}/userkey\nIdentitiesOnly yes\nUserKnownHostsFile {work}/known\nGlobalKnownHostsFile /dev/null\n")


class Server:
    """An sshd in the foreground, so that its CPU can be asked for when it has ended."""

    def __init__(self, work, inside, address, port, more=""):
        with open(f"{work}/sshd_config", "w") as config:
            config.write(CONFIG.format(work=work, address=address, port=port, more=more))
        self.log = open(f"{work}/sshd.log", "w")
        self.process = subprocess.Popen([*inside, "/usr/sbin/sshd", "-D", "-e", "-f", f"{work}/sshd_config"], stderr=self.log)
        time.sleep(1)

    def stop(self, work):
        """CPU seconds and logins."""
        time.sleep(0.5)
        self.process.send_signal(signal.SIGTERM)
        _, _, used = os.wait4(self.process.pid, 0)
        self.process.returncode = 0
        with open(f"{work}/sshd.log") as log:
            return used.ru_utime + used.ru_stime, log.read().count("Accepted publickey")


def show(name, rounds, hosts):
    wall, cpu = statistics.median(r[0] for r in rounds), statistics.median(r[1] for r in rounds)
    print(f"{name:14} {wall:7.2f} s wall (best {min(r[0] for r in rounds):.2f})  {hosts / wall:6.1f} hosts/s  "
          f"{1000 * cpu / hosts:6.1f} ms CPU a host, ssh included  {max(r[2] for r in rounds):5.0f} MiB largest process")
    return wall, cpu


def host(auditor, work):
    prepare(work)
    port = 42217
    script = subprocess.run([auditor, "host", "script"], capture_output=True, check=True).stdout
    with open(f"{work}/stdin", "wb") as text:
        text.write(b"0123456789abcdef\n" + script)
    audit = [auditor, "audit", f"ssh://127.0.0.1:{port}", "--ssh-config", f"{work}/ssh_config", "--evidence", f"{work}/kept", "--no-config"]
    plain = ["ssh", "-v", "-F", f"{work}/ssh_config", "-p", str(port), "127.0.0.1", REMOTE]
    server = Server(work, HIDDEN, "127.0.0.1", port)
    audits = [timed(audit, stderr=subprocess.DEVNULL) for _ in range(ROUNDS)]
    cpu, logins = server.stop(work)
    server = Server(work, HIDDEN, "127.0.0.1", port)
    clients = []
    for _ in range(ROUNDS):
        with open(f"{work}/stdin") as text:
            clients.append(timed(plain, stdin=text))
    server.stop(work)
    server = Server(work, HIDDEN, "127.0.0.1", port)
    for _ in range(ROUNDS):
        timed([*plain[:-1], "true"], stdin=subprocess.DEVNULL)
    nothing, _ = server.stop(work)
    show("auditor", audits, 1)
    show("ssh alone", clients, 1)
    print("sent and received:", next(line for line in clients[-1][3].splitlines() if "Transferred" in line))
    print(f"script: {len(script)} bytes; logins: {logins} in {ROUNDS} audits; CPU of the host: {1000 * cpu / ROUNDS:.0f} ms an audit, sshd included; "
          f"{1000 * nothing / ROUNDS:.0f} ms a login that runs nothing")

    judge(auditor, work)


def judge(auditor, work):
    """What reading and judging a host's evidence costs, without the network: many copies beside one."""
    used = []
    for count in (1, HOSTS):
        for i in range(count):
            os.makedirs(f"{work}/copies-{count}/host{i}")
            shutil.copy(f"{work}/kept/127.0.0.1_ssh_42217/host.evidence", f"{work}/copies-{count}/host{i}")
        audits = [timed([auditor, "audit", f"{work}/copies-{count}", "--no-config", "-f", f"json={work}/run.json"], stderr=subprocess.DEVNULL) for _ in range(ROUNDS)]
        used.append((statistics.median(audit[1] for audit in audits), max(audit[2] for audit in audits)))
    each = [(used[1][i] - used[0][i]) / (HOSTS - 1) for i in (0, 1)]
    print(f"judging the evidence: {1000 * each[0]:.1f} ms CPU and {each[1]:.2f} MiB a host, from {HOSTS} copies beside one")


def fleet(auditor, work):
    prepare(work)
    name = f"auditor-bench-{os.getpid()}"
    inside = ["nsenter", f"--net=/run/netns/{name}"]
    subprocess.run(["ip", "netns", "add", name], check=True)
    try:
        subprocess.run(["ip", "-n", name, "link", "set", "lo", "up"], check=True)
        compare(auditor, work, inside)
    finally:
        subprocess.run(["ip", "netns", "del", name], check=True)


def compare(auditor, work, inside):
    addresses = [f"127.0.1.{i}" for i in range(1, HOSTS + 1)]
    with open(f"{work}/hosts.yml", "w") as text:
        text.write("hosts:\n" + "".join(f"  - {address}\n" for address in addresses))
    with open(f"{work}/hosts.txt", "w") as text:
        text.write("".join(f"{address}\n" for address in addresses))
    with open(f"{work}/few.yml", "w") as text:
        text.write("hosts:\n" + "".join(f"  - {address}\n" for address in addresses[:AT_A_TIME]))
    audit = [*inside, auditor, "audit", "--ssh-config", f"{work}/ssh_config", "--evidence", f"{work}/kept", "--no-config", "-f", f"json={work}/run.json"]
    options = f"-F {work}/ssh_config -T -o BatchMode=yes -o StrictHostKeyChecking=yes"
    tools = {
        "auditor": [*audit, "-i", f"{work}/hosts.yml", "-j", str(AT_A_TIME)],
        "xargs ssh": [*inside, "sh", "-c", f"xargs -P {AT_A_TIME} -I @ ssh -n {options} -- @ \"{REMOTE}\" < {work}/hosts.txt"],
        "parallel-ssh": [*inside, "parallel-ssh", "-i", "-t", "0", "-p", str(AT_A_TIME), "-h", f"{work}/hosts.txt", "-x", options, REMOTE],
        "auditor, few": [*audit, "-i", f"{work}/few.yml", "-j", "1"],
    }
    server = Server(work, inside, "0.0.0.0", 22, TRIVIAL)
    rounds = {name: [] for name in tools}
    for _ in range(ROUNDS):
        for name, command in tools.items():
            rounds[name].append(timed(command, stderr=subprocess.DEVNULL))
    _, logins = server.stop(work)
    print(f"{HOSTS} hosts, {AT_A_TIME} at a time, medians of {ROUNDS} rounds in turn; {logins} logins of {ROUNDS * (3 * HOSTS + AT_A_TIME)}")
    results = {name: show(name, rounds[name], AT_A_TIME if "few" in name else HOSTS) for name in tools}
    ratio = statistics.median(a[0] / x[0] for a, x in zip(rounds["auditor"], rounds["xargs ssh"]))
    own = results["auditor"][1] - results["auditor, few"][1] - results["xargs ssh"][1] * (HOSTS - AT_A_TIME) / HOSTS
    memory = max(r[2] for r in rounds["auditor"]) - max(r[2] for r in rounds["auditor, few"])
    print(f"auditor beside xargs: {ratio:.2f} of its time (median of the rounds); own CPU, without ssh and start-up: {1000 * own / (HOSTS - AT_A_TIME):.1f} ms a host")
    print(f"memory: {memory:.0f} MiB more than with {AT_A_TIME} hosts one by one")


if __name__ == "__main__":
    {"host": host, "fleet": fleet}[sys.argv[1]](sys.argv[2], os.path.abspath(sys.argv[3]))
