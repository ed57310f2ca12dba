# Who gets in: the SSH server, firewalls, fail2ban, passwords, sudo.

sections_access() {
  sshd=$(command -v sshd)
  sshd=${sshd:-/usr/sbin/sshd}
  config=$(running_config)
  fixed sshd-effective 8 "$sshd" -T ${config:+-f "$config"}
  fixed sshd-check 8 "$sshd" -t ${config:+-f "$config"}
  fixed sshd-stranger 8 "$sshd" -T ${config:+-f "$config"} -C user=root,host=stranger.invalid,addr=203.0.113.1
  fixed ufw 8 /usr/sbin/ufw status verbose
  fixed firewalld 8 /usr/bin/firewall-cmd --list-all-zones
  fixed iptables 8 /usr/sbin/iptables-save
  fixed ip6tables 8 /usr/sbin/ip6tables-save
  fixed nft 8 /usr/sbin/nft list ruleset
  fixed fail2ban 8 /usr/bin/fail2ban-client status
  fail2ban_jail $?
  section shadow root 5 "awk -F: '{ p = \$2; k = p == \"\" ? \"empty\" : p ~ /^[!*]/ ? \"locked\" : p ~ /^\\\$1\\\$/ ? \"md5\" : p ~ /^\\\$5\\\$/ ? \"sha256\" : p ~ /^\\\$6\\\$/ ? \"sha512\" : p ~ /^\\\$2/ ? \"bcrypt\" : p ~ /^\\\$7\\\$/ ? \"scrypt\" : p ~ /^\\\$(y|gy)\\\$/ ? \"yescrypt\" : \"des\"; print \$1 \":\" k }' /etc/shadow"
  section sudoers root 5 'for f in /etc/sudoers /etc/sudoers.d/*; do [ -f "$f" ] && echo "# file $f" && cat "$f" && echo; done; :'
}

# A dead server answers no second question either, and each client is a Python of its own.
fail2ban_jail() { # STATUS
  if [ "$1" = 255 ]; then
    for id in fail2ban-sshd fail2ban-bantime fail2ban-maxretry; do begin $id "$used"; end $id 255; done
    return
  fi
  fixed fail2ban-sshd 8 /usr/bin/fail2ban-client status sshd
  fixed fail2ban-bantime 8 /usr/bin/fail2ban-client get sshd bantime
  fixed fail2ban-maxretry 8 /usr/bin/fail2ban-client get sshd maxretry
}

# The file that the running server was told with -f, from the title of its process. Anybody may give a process such a title, so it has to
# be root's.
running_config() {
  grep -al '^sshd: [^ ]*sshd .*\[listener\]' /proc/[0-9]*/cmdline 2>/dev/null | while read -r f; do
    [ "$(stat -c %u "${f%/cmdline}" 2>/dev/null)" = 0 ] || continue
    tr '\0' ' ' <"$f" | sed -n 's/.* -f \(\/[A-Za-z0-9_.\/-]*\) .*/\1/p'
  done | head -n 1
}
