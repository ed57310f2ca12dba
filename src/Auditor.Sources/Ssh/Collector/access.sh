# Who gets in: the SSH server, firewalls, fail2ban, passwords, sudo.

tell_access() {
  sshd=$(command -v sshd)
  sshd=${sshd:-/usr/sbin/sshd}
  config=
  each running_config
  main=${config:-/etc/ssh/sshd_config}
  fixed sshd-effective 8 "$sshd" -T ${config:+-f "$config"}
  if [ $? = 0 ]; then tested; else check_sshd; fi
  same_for_all || ask_for_others
  rules=$(read_iptables)
  count=$((count + 1))
  out "$rules"
  fixed ip6tables 8 /usr/sbin/ip6tables-save
  fixed nft 8 /usr/sbin/nft list ruleset
  ask_ufw
  fixed firewalld 8 /usr/bin/firewall-cmd --list-all-zones
  ask_fail2ban
  reads shadow root 'add /etc/shadow'
  reads sudoers root 'add /etc/sudoers /etc/sudoers.d/*'
}

# The extended test (-T) has made all checks of the plain one (-t) before it prints: sshd(8).
tested() { begin sshd-check "$used"; end 0; }
check_sshd() {
  fixed sshd-check 8 "$sshd" -t ${config:+-f "$config"}
}

# Whether no Match block is in any file, so that root, a stranger and an administrator get the same.
same_for_all() {
  folder=${main%/*}/sshd_config.d
  [ ! -d "$folder" ] || [ -r "$folder" ] || return 1
  for f in "$main" "$folder"/*.conf; do [ ! -e "$f" ] || [ -r "$f" ] || return 1; done
  said=$(grep -hisE '^[[:space:]]*"?(match|include)' "$main" "$folder"/*.conf)
  case $said in '' | "Include $folder/*.conf") ;; *) return 1 ;; esac
}

ask_for_others() {
  fixed sshd-stranger 8 "$sshd" -T ${config:+-f "$config"} -C user=root,host=stranger.invalid,addr=203.0.113.1
  fixed sshd-unknown 8 "$sshd" -T ${config:+-f "$config"} -C user=stranger,host=stranger.invalid,addr=203.0.113.1
  sudoer=$(awk -F: '$1 ~ /^(sudo|wheel|admin)$/ && $4 ~ /^[A-Za-z0-9_.-]+/ { split($4, names, ","); print names[1]; exit }' /etc/group)
  as_sudoer
}

read_iptables() {
  fixed iptables 8 /usr/sbin/iptables-save
}

# ufw is a Python, and calls itself inactive where its chain is not in iptables.
ask_ufw() {
  case $rules in
  *:ufw-user-input*) ;;
  *"$secret E 0")
    [ -x /usr/sbin/ufw ] && begin ufw $own && echo 'Status: inactive' && end 0 && return
    ;;
  esac
  fixed ufw 8 /usr/sbin/ufw status verbose
}

# Each client is a Python of its own: a server without process and socket is not asked, and a dead one answers no second question.
ask_fail2ban() {
  if [ -x /usr/bin/fail2ban-client ] && [ -r /proc/1/comm ] && [ "${procs#*:fail2ban-server}" = "$procs" ] && [ ! -e /var/run/fail2ban/fail2ban.sock ]; then
    used=$own
    begin fail2ban $own
    echo 'There is no process fail2ban-server and no socket.'
    end 255
  else fail2ban_status
  fi
  fail2ban_jail $?
}

fail2ban_status() {
  fixed fail2ban 8 /usr/bin/fail2ban-client status
}

fail2ban_jail() { # STATUS
  if [ "$1" = 255 ]; then
    for id in fail2ban-sshd fail2ban-bantime fail2ban-maxretry; do begin $id "$used"; end 255; done
    return
  fi
  fixed fail2ban-sshd 8 /usr/bin/fail2ban-client status sshd
  fixed fail2ban-bantime 8 /usr/bin/fail2ban-client get sshd bantime
  fixed fail2ban-maxretry 8 /usr/bin/fail2ban-client get sshd maxretry
}

# The file that the running server was told with -f, from the title of its process. Anybody may give a process such a title, so it has to
# be root's.
running_config() {
  [ "$c" = sshd ] && [ -z "$config" ] && titled "$p" || return
  case $title in "sshd: "*" -f /"*"[listener]"*) ;; *) return ;; esac
  who "$p"
  [ "$user" = 0 ] || return
  config=$(out "$title" | sed -n 's/^sshd: [^ ]*sshd .* -f \(\/[A-Za-z0-9_.\/-]*\) .*\[listener\].*/\1/p')
}
