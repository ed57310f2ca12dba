# The system itself: release, accounts, sockets, modes, kernel, packages, disks.

tell_system() {
  reads os user 'add /etc/os-release
read -r kernel </proc/sys/kernel/osrelease
say "AUDITOR_KERNEL=${kernel:-$(uname -r)}"
say "AUDITOR_NOW=$(date +%s)"'
  reads passwd user 'add /etc/passwd'
  reads group user 'add /etc/group'
  reads addresses user 'add /proc/net/if_inet6'
  reads ufw-files user 'add /etc/ufw/ufw.conf /etc/default/ufw'
  reads modes user "$modes"
  reads sysctl user "$sysctl"
  reads memory user 'add /proc/meminfo /proc/loadavg /proc/cpuinfo'
  section apt-settings user 5 "$apt_settings"
  reads apt-lists user 'put - /var/lib/apt/lists /var/lib/apt/lists/*_InRelease /var/lib/apt/lists/*_Packages'
  tell_packages
  section reboot user 5 'for f in /run /run/reboot-required; do [ -e $f ] && echo $f; done; [ -e /run/reboot-required.pkgs ] && cat /run/reboot-required.pkgs; :'
  section clock user 5 "$booted
timedatectl show -p NTP -p NTPSynchronized"
}

slow_system() {
  rooted log-size 10 du -sk /var/log
  emit disks $own 8 df -P
  if [ $? = 124 ]; then begin inodes $own; end 124; return; fi
  # What hangs has hung by now.
  begin inodes $own
  df -Pi 2>&1
  end $?
}

# Without a word of it in a file, apt's settings say nothing of updates that come by themselves.
apt_settings='command -v apt-config >/dev/null || exit 127
set --
for f in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do [ ! -e "$f" ] || set -- "$@" "$f"; done
grep -qiE "periodic|unattended-upgrade|#include|(^|[^a-z/])etc([^a-z/]|$)" "$@" /dev/null
[ $? = 1 ] && [ -z "$APT_CONFIG" ] || apt-config dump APT::Periodic Unattended-Upgrade'

# Installed packages that have a newer version in the lists of security updates: name, installed, newer. apt-get would solve the whole
# upgrade for it, which takes seconds, and leaves out what is held or needs a new package. 3 where there is no such list.
# awk
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
# awk
pending='function done(key) {
  if (listed && !(name in known)) return
  key = name " " kind
  if (!listed) { if (state != "") installed[key] = version }
  else if (key in installed && newer(version, key in found ? found[key] : installed[key])) {
    if (!(key in found)) order[++count] = key
    found[key] = version
  }
}
$1 == "Package:" { done(); name = $2; state = ""; next }
listed && !(name in known) && $1 != "Broken:" { next }
$1 == "Status:" {
  if ($4 == "installed") { state = substr($2, 1, 1) "i"; known[name] }
  if ($2 == "hold") held = held "\n" name
}
$1 == "Architecture:" { kind = $2 }
$1 == "Version:" {
  version = $2
  if (state != "" && name ~ /^(unattended-upgrades|fail2ban|ufw|openssh-server|chrony|ntp|ntpsec|systemd-timesyncd|cron|logrotate)$/)
    packages = packages "\n" state " " name " " $2
}
$1 == "Lists:" { done(); listed = 1; name = "" }
$1 == "Broken:" { broken = 1 }
END {
  print packages "\n=" held "\n="
  if (broken) exit 1
  done()
  for (i = 1; i <= count; i++) { split(order[i], word, " "); print word[1], installed[order[i]], found[order[i]] }
}'
packages='lists=127
if [ -s /var/lib/dpkg/status ]; then
  fields="^(Package|Status|Architecture|Version): " lists=0
  set -- /var/lib/apt/lists/*ecurity*_Packages*
  [ -e "$1" ] || lists=3
  all=$({
    grep -E "$fields" /var/lib/dpkg/status
    echo Lists:
    case $lists$* in
    (3*) ;;
    (*_Packages.*) { /usr/lib/apt/apt-helper cat-file "$@" || echo Broken:; } | grep -E "$fields|^Broken:" ;;
    (*) grep -hE "$fields" "$@" || echo Broken: ;;
    esac
  } | awk '"'$newer
$pending') || lists=1
fi
part() { [ \$lists != 127 ] || exit 127; [ \"\$1\" = '' ] || printf '%s\n' \"\${1#\"\$lf\"}\"; }"

# Of the packages that others ask for those that are installed, ii, or hi where a version is held; those that are held.
tell_packages() {
  mine="$mine
$packages"
  section packages user 5 'part "${all%%"$lf="*}"'
  section held user 5 'all=${all#*"$lf="}; part "${all%%"$lf="*}"'
  section security-updates user 5 'all=${all#*"$lf="}; part "${all#*"$lf="}"; exit $lists'
}

# Mode, owner, group, size, time of change and name.
modes='put - /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/sudoers.d/* /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/ssh/ssh_host_*_key \
  /etc/crontab /etc/cron.d/* /root /var/run/docker.sock /run/docker.sock
for f in /etc/sudoers.d /etc/cron.d /etc/ssh/sshd_config.d; do
  [ ! -d "$f" ] || [ -r "$f" ] || say "unread $f"
done'

sysctl='for f in net/ipv4/ip_forward net/ipv4/conf/all/accept_redirects net/ipv4/conf/all/send_redirects net/ipv4/conf/all/accept_source_route \
  net/ipv4/conf/all/rp_filter net/ipv4/tcp_syncookies net/ipv6/conf/all/accept_redirects net/core/somaxconn kernel/randomize_va_space kernel/kptr_restrict kernel/dmesg_restrict \
  kernel/yama/ptrace_scope fs/suid_dumpable fs/protected_hardlinks fs/protected_symlinks fs/file-max; do add /proc/sys/$f; done'
