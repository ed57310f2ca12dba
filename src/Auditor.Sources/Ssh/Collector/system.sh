# The system itself: release, accounts, sockets, modes, kernel, packages, disks.

sections_system() {
  section os user 5 'cat /etc/os-release; echo "AUDITOR_KERNEL=$(uname -r)"; echo "AUDITOR_NOW=$(date +%s)"'
  section passwd user 5 "awk -F: -v OFS=: '{ if (\$2 != \"x\" && \$2 != \"*\" && \$2 != \"!\" && \$2 != \"\") \$2 = \"set\"; print }' /etc/passwd"
  section group user 5 "awk -F: '{ print \$1 \":\" \$3 \":\" \$4 }' /etc/group"
  section listeners user 5 "$listeners"
  section addresses user 5 'cat /proc/net/if_inet6'
  section ufw-files user 5 'grep -E "^(ENABLED|IPV6|DEFAULT_INPUT_POLICY)=" /etc/ufw/ufw.conf /etc/default/ufw'
  section modes user 5 "$modes"
  section sysctl user 5 "$sysctl"
  section memory user 5 'awk "/^(MemTotal|MemAvailable|SwapTotal|SwapFree):/ || FILENAME == \"/proc/loadavg\"; /^processor/ { n++ } END { print n + 0 }" /proc/meminfo /proc/loadavg /proc/cpuinfo'
  section apt-settings user 5 'apt-config dump'
  section apt-lists user 5 'stat -c %Y /var/lib/apt/lists /var/lib/apt/lists/*_InRelease /var/lib/apt/lists/*_Packages'
  section packages user 5 "dpkg-query -W -f '\${db:Status-Abbrev} \${Package} \${Version}\n' unattended-upgrades fail2ban ufw openssh-server chrony ntp ntpsec systemd-timesyncd cron logrotate"
  section reboot user 5 'ls -d /run /run/reboot-required; cat /run/reboot-required.pkgs'
  section processes user 5 'ps -eo uid=,comm='
  section clock user 5 'timedatectl show -p NTP -p NTPSynchronized'
}

slow_system() {
  section log-size root 10 'du -sk /var/log'
  section disks user 8 'df -P'
  section inodes user 8 'df -Pi'
  section apt-pending user 20 'found=$(apt-get -s -o Debug::NoLocking=true upgrade) || exit $?; printf "%s\n" "$found" | grep "^Inst "; :'
}

# Sockets that listen, from the kernel itself: protocol, address and port in its own hexadecimal, owner.
listeners='set --
for p in tcp tcp6 udp udp6; do [ -r /proc/net/$p ] && set -- "$@" /proc/net/$p; done
[ $# -gt 0 ] && awk "FNR == 1 { p = substr(FILENAME, 11); next } \$4 == \"0A\" || (p ~ /^udp/ && \$4 == \"07\") { print p, \$2, \$8 }" "$@"'

# Mode, owner, group, size, time of change and name.
modes='set --
for f in /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/sudoers.d/* /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/ssh/ssh_host_*_key \
  /etc/crontab /etc/cron.d/* /root /var/run/docker.sock /run/docker.sock; do
  [ -e "$f" ] && set -- "$@" "$f"
done
stat -c "%a %u %g %s %Y %n" "$@"; :'

# Not with read: a shell that reads one character at a time gets no more of these files than the first.
sysctl='cd /proc/sys && grep -s "" net/ipv4/ip_forward net/ipv4/conf/all/accept_redirects net/ipv4/conf/all/send_redirects net/ipv4/conf/all/accept_source_route \
  net/ipv4/conf/all/rp_filter net/ipv4/tcp_syncookies net/ipv6/conf/all/accept_redirects net/core/somaxconn kernel/randomize_va_space kernel/kptr_restrict kernel/dmesg_restrict \
  kernel/yama/ptrace_scope fs/suid_dumpable fs/protected_hardlinks fs/protected_symlinks fs/file-max | sed "s/:/=/"'
