# The system itself: release, accounts, sockets, modes, kernel, packages, disks.

sections_system() {
  section os user 5 'cat /etc/os-release; read -r kernel </proc/sys/kernel/osrelease; echo "AUDITOR_KERNEL=${kernel:-$(uname -r)}"; echo "AUDITOR_NOW=$(date +%s)"'
  section passwd user 5 "awk -F: -v OFS=: '{ if (\$2 != \"x\" && \$2 != \"*\" && \$2 != \"!\" && \$2 != \"\") \$2 = \"set\"; print }' /etc/passwd"
  section group user 5 "awk -F: '{ print \$1 \":\" \$3 \":\" \$4 }' /etc/group"
  tell_listeners
  section addresses user 5 'cat /proc/net/if_inet6'
  section ufw-files user 5 'grep -E "^(ENABLED|IPV6|DEFAULT_INPUT_POLICY)=" /etc/ufw/ufw.conf /etc/default/ufw'
  section modes user 5 "$modes"
  section sysctl user 5 "$sysctl"
  section memory user 5 'awk "/^(MemTotal|MemAvailable|SwapTotal|SwapFree):/ || FILENAME == \"/proc/loadavg\"; /^processor/ { n++ } END { print n + 0 }" /proc/meminfo /proc/loadavg /proc/cpuinfo'
  section apt-settings user 5 'apt-config dump'
  section apt-lists user 5 'stat -c %Y /var/lib/apt/lists /var/lib/apt/lists/*_InRelease /var/lib/apt/lists/*_Packages'
  quick_user="$quick_user
installed=\$(grep -sE '^(Package|Status|Architecture|Version): ' /var/lib/dpkg/status)"
  section packages user 5 "$packages"
  section held user 5 "$held"
  section security-updates user 5 "$security_updates"
  section reboot user 5 'for f in /run /run/reboot-required; do [ -e $f ] && echo $f; done; [ -e /run/reboot-required.pkgs ] && cat /run/reboot-required.pkgs; :'
  tell_processes
  section clock user 5 "$booted
timedatectl show -p NTP -p NTPSynchronized"
}

slow_system() {
  section log-size root 10 'du -sk /var/log'
  [ "$rights" = root ] && used=root || used=user
  emit disks $used 8 df -P
  emit inodes $used 8 df -Pi
}

# Names of all that runs, once each and "0" for the first, which is root's. Where it is hidden (hidepid), others are, too.
tell_processes() {
  [ "$rights" = root ] && used=root || used=user
  begin processes $used
  [ ! -r /proc/1/comm ] || echo "0 $(cat /proc/1/comm)"
  grep -sh '' /proc/[0-9]*/comm | awk '!seen[$0]++ { print "-", $0 }'
  end 0
}

# Of the packages that others ask for those that are installed; ii, or hi where a version is held.
packages='[ -n "$installed" ] || exit 127
printf "%s\n" "$installed" | awk "
  \$1 == \"Package:\" { name = \$2 }
  \$1 == \"Status:\" { state = \$4 == \"installed\" ? substr(\$2, 1, 1) \"i\" : \"\" }
  \$1 == \"Version:\" && state && name ~ /^(unattended-upgrades|fail2ban|ufw|openssh-server|chrony|ntp|ntpsec|systemd-timesyncd|cron|logrotate)\$/ { print state, name, \$2 }"'
held='[ -n "$installed" ] || exit 127
printf "%s\n" "$installed" | awk "\$1 == \"Package:\" { name = \$2 } \$1 == \"Status:\" && \$2 == \"hold\" { print name }"'

# Installed packages that have a newer version in the lists of security updates: name, installed, newer. apt-get would solve the whole
# upgrade for it, which takes seconds, and leaves out what is held or needs a new package. 3 where there is no such list.
newer='function rank(text) { text = substr(text, 1, 1); return text == "~" ? -1 : index("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-.:", text) }
function digits(text) { return match(text, /^[0-9]+/) ? RLENGTH : 0 }
function compare(a, b, m, n) {
  while (a != "" || b != "") {
    while (a ~ /^[^0-9]/ || b ~ /^[^0-9]/) {
      if (rank(a) != rank(b)) return rank(a) - rank(b)
      a = substr(a, 2); b = substr(b, 2)
    }
    sub(/^0+/, "", a); sub(/^0+/, "", b)
    m = digits(a); n = digits(b)
    if (m != n) return m - n
    if (substr(a, 1, m) != substr(b, 1, m)) return "x" substr(a, 1, m) < "x" substr(b, 1, m) ? -1 : 1
    a = substr(a, m + 1); b = substr(b, m + 1)
  }
  return 0
}
function epoch(version) { return version ~ /^[0-9]+:/ ? version + 0 : 0 }
function upstream(version) { sub(/^[0-9]+:/, "", version); sub(/-[^-]*$/, "", version); return version }
function revision(version) { return version ~ /-/ ? substr(version, match(version, /-[^-]*$/) + 1) : "" }
function newer(a, b, by) {
  if (a "" == b "") return 0
  by = epoch(a) - epoch(b)
  if (!by) by = compare(upstream(a), upstream(b))
  if (!by) by = compare(revision(a), revision(b))
  return by > 0
}'
pending='function done(key) {
  key = name " " kind
  if (!listed) { if (is_installed) installed[key] = version }
  else if (key in installed && newer(version, key in found ? found[key] : installed[key])) {
    if (!(key in found)) order[++count] = key
    found[key] = version
  }
}
$1 == "Package:" { done(); name = $2; is_installed = 0 }
$1 == "Status:" { is_installed = $4 == "installed" }
$1 == "Architecture:" { kind = $2 }
$1 == "Version:" { version = $2 }
$1 == "Lists:" { done(); listed = 1; name = "" }
$1 == "Broken:" { broken = 1 }
END {
  if (broken) exit 1
  done()
  for (i = 1; i <= count; i++) { split(order[i], word, " "); print word[1], installed[order[i]], found[order[i]] }
}'
security_updates='[ -n "$installed" ] || exit 127
set -- /var/lib/apt/lists/*ecurity*_Packages*
[ -e "$1" ] || exit 3
fields="^(Package|Architecture|Version): "
{
  printf "%s\nLists:\n" "$installed"
  case "$*" in
  *_Packages.*) { /usr/lib/apt/apt-helper cat-file "$@" || echo Broken:; } | grep -E "$fields|^Broken:" ;;
  *) grep -hE "$fields" "$@" || echo Broken: ;;
  esac
} | awk '"'$newer
$pending'"

# Sockets that listen, from the kernel itself: protocol, address and port in its own hexadecimal, owner.
tell_listeners() {
  [ "$rights" = root ] && used=root || used=user
  begin listeners $used
  set --
  for p in tcp tcp6 udp udp6; do [ -r /proc/net/$p ] && set -- "$@" /proc/net/$p; done
  listening=$([ $# -gt 0 ] && awk 'FNR == 1 { p = substr(FILENAME, 11); next } $4 == "0A" || (p ~ /^udp/ && $4 == "07") { print p, $2, $8 }' "$@" 2>&1)
  status=$?
  [ -z "$listening" ] || printf '%s\n' "$listening"
  end $status
}

# Mode, owner, group, size, time of change and name.
modes='set --
for f in /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/sudoers.d/* /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/ssh/ssh_host_*_key \
  /etc/crontab /etc/cron.d/* /root /var/run/docker.sock /run/docker.sock; do
  [ -e "$f" ] && set -- "$@" "$f"
done
stat -c "%a %u %g %s %Y %n" "$@"
for f in /etc/sudoers.d /etc/cron.d /etc/ssh/sshd_config.d; do
  [ ! -d "$f" ] || [ -r "$f" ] || echo "unread $f"
done'

# Not with read: a shell that reads one character at a time gets no more of these files than the first.
sysctl='cd /proc/sys && grep -s "" net/ipv4/ip_forward net/ipv4/conf/all/accept_redirects net/ipv4/conf/all/send_redirects net/ipv4/conf/all/accept_source_route \
  net/ipv4/conf/all/rp_filter net/ipv4/tcp_syncookies net/ipv6/conf/all/accept_redirects net/core/somaxconn kernel/randomize_va_space kernel/kptr_restrict kernel/dmesg_restrict \
  kernel/yama/ptrace_scope fs/suid_dumpable fs/protected_hardlinks fs/protected_symlinks fs/file-max | sed "s/:/=/"'
