# Who else gets in: files of the SSH server beside its effective settings, keys of users, homes and what shells read at login; what
# fail2ban reads, what the firewall leaves to others.

sections_keys() {
  case $rights in root | sudo) most=root ;; *) most=user ;; esac
  section sshd-files $most 5 "main='$main'; $sshd_files"
  section sshd-age user 5 "main='$main'; $sshd_age"
  section auditor user 5 'id -un'
  section homes user 5 "$homes"
  section umask user 5 "$umasks"
  section home-files root 5 "$home_files"
  section authorized-keys root 5 "main='$main'; $authorized_keys"
  section private-keys root 5 "$private_keys"
  if command -v fail2ban-client >/dev/null; then section fail2ban-config $most 8 "$fail2ban_config"; else absent fail2ban-config; fi
  section firewall-units user 5 "$booted
systemctl show -p Id -p UnitFileState nftables.service firewalld.service netfilter-persistent.service iptables.service"
  section loopback user 5 '[ -r /proc/sys/net/ipv4/conf/all/route_localnet ] || exit 77
    for f in $(grep -l 1 /proc/sys/net/ipv4/conf/*/route_localnet); do f=${f%/*}; echo "${f##*/}"; done; :'
  section machine user 5 'cat /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/chassis_asset_tag 2>/dev/null; :'
}

# The name of an administrator is no fixed word, so that the least list of sudo rights cannot have this command.
as_sudoer() {
  case $sudoer in
  '') return ;;
  *[!A-Za-z0-9_.-]* | -*) denied sshd-sudoer ;;
  *)
    for_sudoer=user=$sudoer,host=stranger.invalid,addr=203.0.113.1
    if [ ! -x "$sshd" ]; then absent sshd-sudoer
    elif [ "$rights" = root ]; then emit sshd-sudoer root 8 "$sshd" -T ${config:+-f "$config"} -C "$for_sudoer"
    elif [ "$rights" = sudo ]; then emit sshd-sudoer sudo 8 sudo -n "$sshd" -T ${config:+-f "$config"} -C "$for_sudoer"
    else denied sshd-sudoer
    fi
    ;;
  esac
}

# Settings as they stand in the files: file, line, text. 77 where one may not be read.
sshd_files='set --
for f in "$main" "${main%/*}"/sshd_config.d/*.conf; do
  [ -e "$f" ] || continue
  [ -r "$f" ] || exit 77
  set -- "$@" "$f"
done
[ $# -gt 0 ] || exit 127
awk "!/^[ \t]*(#|\$)/ { print FILENAME \"\t\" FNR \"\t\" \$0 }" "$@" | head -n 400'

# When the server read its files last: start of its process, and its pid file, which it writes anew at each reload. And when the files
# were changed.
sshd_age='listener() {
  [ "$c" = sshd ] && grep -qa "^sshd: .*\[listener\]" "$p/cmdline" || return
  user_of "$p"
  [ "$user" = 0 ] && echo "listener ${p#/proc/} $(started "$p")"
}
each_process listener 2>/dev/null
for f in /run/sshd.pid /var/run/sshd.pid $(sed -n "s/^[ \t]*[Pp][Ii][Dd][Ff][Ii][Ll][Ee][ \t=]*//p" "$main" 2>/dev/null); do
  [ -r "$f" ] && read -r p <"$f" && echo "pidfile $p $(stat -c %Y "$f") $f"
done
set --
for f in "$main" "${main%/*}"/sshd_config.d/*.conf; do [ -e "$f" ] && set -- "$@" "$f"; done
[ $# = 0 ] || stat -L -c "changed %Y %n" "$@"; :'

# Homes of those who can log in: mode, owner, group, size, time of change, name.
homes='set --
while IFS=: read -r name word uid gid about home shell; do
  case $shell in */nologin | */false | /bin/sync | /sbin/shutdown | /sbin/halt) continue ;; esac
  case $home in / | "" | /nonexistent) continue ;; esac
  [ -d "$home" ] && set -- "$@" "$home"
done </etc/passwd
[ $# = 0 ] || stat -L -c "%a %u %g %s %Y %n" "$@"; :'

umasks='set --
for f in /etc/login.defs /etc/pam.d/common-session /etc/pam.d/postlogin /etc/profile /etc/profile.d/*.sh /etc/bash.bashrc /etc/bashrc; do
  [ -r "$f" ] && set -- "$@" "$f"
done
grep -HE "^[[:space:]]*(UMASK|USERGROUPS_ENAB|umask)[[:space:]]|^[^#]*pam_umask" "$@" /dev/null; :'

# Files in homes (and their like for all) that let somebody in or that shells run: modes as above.
home_files='set --
for f in /etc/hosts.equiv /etc/ssh/shosts.equiv /etc/profile /etc/profile.d /etc/profile.d/*.sh /etc/bash.bashrc /etc/bashrc \
  /etc/environment /etc/zsh/zshenv /etc/zsh/zprofile; do
  [ -e "$f" ] && set -- "$@" "$f"
done
while IFS=: read -r name word uid gid about home shell; do
  case $home in / | "" | /nonexistent | /dev/null) continue ;; esac
  for f in .ssh .ssh/authorized_keys .ssh/authorized_keys2 .rhosts .shosts .netrc .profile .bashrc .bash_profile .bash_login .bash_logout \
    .zshrc .zshenv .zprofile; do
    [ -e "$home/$f" ] && set -- "$@" "$home/$f"
  done
done </etc/passwd
[ $# = 0 ] || stat -L -c "%a %u %g %s %Y %n" "$@"'

# Keys that let users in: user, mode, owner and group of the file, line, type, bits of an RSA key, options that narrow it. The keys and
# their comments stay here.
authorized_keys='files=$(awk -F "[ \t=]+" "{ sub(/^[ \t]+/, \"\") } tolower(\$1) == \"authorizedkeysfile\" { sub(/^[^ \t=]+[ \t=]+/, \"\"); print; exit }" \
  "$main" "${main%/*}"/sshd_config.d/*.conf 2>/dev/null | tr -d "\"")
set -f
seen=" "
while IFS=: read -r name word uid gid about home shell; do
  case $home in "" | /nonexistent | /dev/null) continue ;; esac
  IFS=" "
  for f in ${files:-.ssh/authorized_keys .ssh/authorized_keys2}; do
    while :; do
      case $f in *%h*) f=${f%%%h*}$home${f#*%h} ;; *%u*) f=${f%%%u*}$name${f#*%u} ;; *%U*) f=${f%%%U*}$uid${f#*%U} ;; *) break ;; esac
    done
    case $f in /*) ;; none) continue ;; *) f=$home/$f ;; esac
    case $seen in *" $f "*) continue ;; esac
    seen="$seen$f "
    [ -f "$f" ] && awk -v user="$name" -v where="$(stat -L -c "%a %u %g" "$f")" "$read_keys" "$f"
  done
done </etc/passwd | head -n 500; :'
authorized_keys="read_keys='"'!/^[ \t]*(#|$)/ {
  gsub(/\\"/, ""); gsub(/"[^"]*"/, "X")
  at = $1 ~ /^(ssh-|ecdsa-|sk-)/ ? 1 : 2
  kind = $at; options = at == 2 ? tolower($1) : ""
  if (kind !~ /^(ssh-|ecdsa-|sk-)[A-Za-z0-9@.-]+$/) next
  bits = kind == "ssh-rsa" ? int(length($(at + 1)) * 3 / 4 - 23) * 8 : 0
  bits = int((bits + 63) / 128) * 128
  narrow = ""
  if (options ~ /(^|,)from=/) narrow = narrow ",from"
  if (options ~ /(^|,)command=/) narrow = narrow ",command"
  if (options ~ /(^|,)restrict(,|$)/) narrow = narrow ",restrict"
  if (options ~ /(^|,)cert-authority(,|$)/) narrow = narrow ",cert-authority"
  print user "\t" where "\t" FILENAME "\t" FNR "\t" kind "\t" bits "\t" (narrow == "" ? "-" : substr(narrow, 2))
}'"'
$authorized_keys"

# Private keys in homes: whether a passphrase guards them (OpenSSH names the cipher in the first bytes, PEM in its second line), mode,
# owner, name.
private_keys='set --
while IFS=: read -r name word uid gid about home shell; do
  case $home in "" | /nonexistent | /dev/null) continue ;; esac
  for f in "$home"/.ssh/*; do
    case $f in *.pub | */authorized_keys* | */known_hosts* | */config) ;; *) [ -f "$f" ] && set -- "$@" "$f" ;; esac
  done
done </etc/passwd
for f in "$@"; do
  [ -r "$f" ] || continue
  { read -r first; read -r second; } <"$f"
  case $first in
  "-----BEGIN ENCRYPTED PRIVATE KEY-----"*) kind=encrypted ;;
  "-----BEGIN OPENSSH PRIVATE KEY-----"*)
    case $second in b3BlbnNzaC1rZXktdjEAAAAABG5vbmU*) kind=plain ;; b3BlbnNzaC1rZXktdjE*) kind=encrypted ;; *) kind=unknown ;; esac
    ;;
  "-----BEGIN "*"PRIVATE KEY-----"*) case $second in *ENCRYPTED*) kind=encrypted ;; *) kind=plain ;; esac ;;
  *) continue ;;
  esac
  stat -L -c "$kind %a %u %g %n" "$f" | head -n 1
done | head -n 200; :'

# The jails as fail2ban itself resolves its configuration: what starts, its back end, the files it reads with size and time of change, the
# ports that its actions close.
# Settings of actions may hold tokens, so that nothing else of them is told.
fail2ban_config='all=$(fail2ban-client -d 2>/dev/null) || exit $?
printf "%s\n" "$all" | awk -F "'"'"'" "
  \$2 == \"start\" { print \"start \" \$4 }
  \$2 == \"add\" { print \"backend \" \$4 \" \" \$6 }
  \$2 == \"set\" && \$6 == \"addlogpath\" { print \"log \" \$4 \" \" \$8 }
  \$2 == \"multi-set\" && \$6 == \"action\" && match(\$0, /\[.port., .[A-Za-z0-9:,-]*.\]/) {
    print \"ports \" \$4 \" \" \$8 \" \" substr(\$0, RSTART + 10, RLENGTH - 12)
  }" |
  while read -r word jail rest; do
    if [ "$word" != log ]; then echo "$word $jail $rest"
    elif [ -e "$rest" ]; then echo "log $jail $(stat -L -c "%s %Y" "$rest") $rest"
    else echo "log $jail - - $rest"
    fi
  done'
