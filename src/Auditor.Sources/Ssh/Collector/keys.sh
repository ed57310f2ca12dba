# Who else gets in: files of the SSH server beside its effective settings, keys of users, homes and what shells read at login; what
# fail2ban reads, what the firewall leaves to others.

tell_keys() {
  case $rights in root | sudo) most=root ;; *) most=user ;; esac
  # Settings as they stand in the files: file, line, text. 77 where one may not be read.
  reads sshd-files $most 'add "$main" "${main%/*}"/sshd_config.d/*.conf'
  reads sshd-age user "$sshd_age"
  reads auditor user 'say "${me:-$(id -un)}"'
  reads homes user 'list=$list$homes'
  reads umask user 'add /etc/login.defs /etc/pam.d/common-session /etc/pam.d/postlogin /etc/profile /etc/profile.d/*.sh /etc/bash.bashrc /etc/bashrc'
  reads home-files root 'list=$list$others'
  reads authorized-keys root 'list=$list$logins'
  reads private-keys root 'list=$list$private'
  if command -v fail2ban-client >/dev/null; then section fail2ban-config $most 5 "$fail2ban_config"; else absent fail2ban-config; fi
  section firewall-units user 5 "$booted
systemctl show -p Id -p UnitFileState nftables.service firewalld.service netfilter-persistent.service iptables.service"
  reads loopback user '[ -r /proc/sys/net/ipv4/conf/all/route_localnet ] || list="$list$lf#77"
add /proc/sys/net/ipv4/conf/*/route_localnet'
  reads machine user 'add /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/chassis_asset_tag'
}

# The name of an administrator is no fixed word, so that the least list of sudo rights cannot have this command.
as_sudoer() {
  case $sudoer in
  '') ;;
  *[!A-Za-z0-9_.-]* | -*) denied sshd-sudoer ;;
  *) if [ -x "$sshd" ]; then rooted sshd-sudoer 8 "$sshd" -T ${config:+-f "$config"} -C "user=$sudoer,host=stranger.invalid,addr=203.0.113.1"; else absent sshd-sudoer; fi ;;
  esac
}

# When the server read its files last: start of its process, and its pid file, which it writes anew at each reload. And when the files
# were changed.
sshd_age='listener() {
  [ "$c" = sshd ] && titled "$p" && case $title in "sshd: "*"[listener]"*) ;; *) return ;; esac || return
  who "$p"
  [ "$user" = 0 ] && say "listener ${p#/proc/} $(started "$p")"
}
each listener
for f in /run/sshd.pid /var/run/sshd.pid $(case $settings in *pidfile=*) settings=${settings#*pidfile=}; echo "${settings%%"$lf"*}" ;; esac); do
  [ -r "$f" ] && read -r p <"$f" && say "pidfile $p $(stat -c %Y "$f") $f"
done
mode "$main" "${main%/*}"/sshd_config.d/*.conf'

# Homes of those who can log in; files in homes (and their like for all) that let somebody in or that shells run; keys that let users in; private keys.
people='homes= others= logins= private= me= seen=" "
settings=$(awk -F "[ \t=]+" "{ sub(/^[ \t]+/, \"\"); key = tolower(\$1) } key ~ /^(authorizedkeysfile|pidfile)\$/ { sub(/^[^ \t=]+[ \t=]+/, \"\"); gsub(/\"/, \"\"); print key \"=\" \$0 }" \
  "$main" "${main%/*}"/sshd_config.d/*.conf 2>/dev/null)
files=".ssh/authorized_keys .ssh/authorized_keys2"
case $settings in *authorizedkeysfile=*) files=${settings#*authorizedkeysfile=} files=${files%%"$lf"*} ;; esac
mode /etc/hosts.equiv /etc/ssh/shosts.equiv /etc/profile /etc/profile.d /etc/profile.d/*.sh /etc/bash.bashrc /etc/bashrc /etc/environment /etc/zsh/zshenv /etc/zsh/zprofile
others=$list list=
while IFS=: read -r name word id gid about home shell; do
  [ "$id" != "$uid" ] || me=${me:-$name}
  case $home in "" | /nonexistent | /dev/null) continue ;; esac
  if [ "$home" != / ] && [ -d "$home" ]; then
    for f in .ssh .ssh/authorized_keys .ssh/authorized_keys2 .rhosts .shosts .netrc .profile .bashrc .bash_profile .bash_login .bash_logout \
      .zshrc .zshenv .zprofile; do
      mode "$home/$f"
    done
    others=$others$list list=
    case $shell in */nologin | */false | /bin/sync | /sbin/shutdown | /sbin/halt) ;; *) mode "$home" ;; esac
    homes=$homes$list list=
  fi
  for f in "$home"/.ssh/*; do
    case $f in *.pub | */authorized_keys* | */known_hosts* | */config) ;; *) [ -f "$f" ] && [ -r "$f" ] && mode "$f" ;; esac
  done
  private=$private$list list=$lf~$name
  IFS=" "
  set -f
  for f in $files; do
    while :; do
      case $f in *%h*) f=${f%%%h*}$home${f#*%h} ;; *%u*) f=${f%%%u*}$name${f#*%u} ;; *%U*) f=${f%%%U*}$id${f#*%U} ;; *) break ;; esac
    done
    case $f in /*) ;; none) continue ;; *) f=$home/$f ;; esac
    case $seen in *" $f "*) continue ;; esac
    seen="$seen$f "
    [ -f "$f" ] && mode "$f" && add "$f"
  done
  set +f
  IFS=" 	$lf"
  logins=$logins$list list=
done </etc/passwd'

# The keys and their comments stay here: user, mode, owner and group of the file, line, type, bits of an RSA key, options that narrow it.
# Whether a passphrase guards a private key: OpenSSH names the cipher in the first bytes, PEM in its second line.
# The kind of a password, and not its hash.
# awk
reader_keys='
function login_key(f, n, at, kind, bits, narrow, options) {
  if (/^[ \t]*(#|$)/) return
  gsub(/\\"/, ""); gsub(/"[^"]*"/, "X")
  at = $1 ~ /^(ssh-|ecdsa-|sk-)/ ? 1 : 2
  kind = $at; options = at == 2 ? tolower($1) : ""
  if (kind !~ /^(ssh-|ecdsa-|sk-)[A-Za-z0-9@.-]+$/ || rows++ >= 500) return
  bits = kind == "ssh-rsa" ? int(length($(at + 1)) * 3 / 4 - 23) * 8 : 0
  bits = int((bits + 63) / 128) * 128
  if (options ~ /(^|,)from=/) narrow = narrow ",from"
  if (options ~ /(^|,)command=/) narrow = narrow ",command"
  if (options ~ /(^|,)restrict(,|$)/) narrow = narrow ",restrict"
  if (options ~ /(^|,)cert-authority(,|$)/) narrow = narrow ",cert-authority"
  print user "\t" place "\t" f "\t" n "\t" kind "\t" bits "\t" (narrow == "" ? "-" : substr(narrow, 2))
}
function guarded(f, facts, first, second, kind) {
  getline first < f
  getline second < f
  close(f)
  if (first ~ /^-----BEGIN ENCRYPTED PRIVATE KEY-----/) kind = "encrypted"
  else if (first ~ /^-----BEGIN OPENSSH PRIVATE KEY-----/)
    kind = second ~ /^b3BlbnNzaC1rZXktdjEAAAAABG5vbmU/ ? "plain" : second ~ /^b3BlbnNzaC1rZXktdjE/ ? "encrypted" : "unknown"
  else if (first ~ /^-----BEGIN .*PRIVATE KEY-----/) kind = second ~ /ENCRYPTED/ ? "encrypted" : "plain"
  if (kind != "" && rows++ < 200) print kind " " facts
}
function how_kept(p) {
  return p == "" ? "empty" : p ~ /^[!*]/ ? "locked" : p ~ /^[$]1[$]/ ? "md5" : p ~ /^[$]5[$]/ ? "sha256" : p ~ /^[$]6[$]/ ? "sha512" : p ~ /^[$]2/ ? "bcrypt" : p ~ /^[$]7[$]/ ? "scrypt" : p ~ /^[$](y|gy)[$]/ ? "yescrypt" : "des"
}'

# The jail of sshd as its files have it, read as fail2ban does (jail.conf(5)): whether it starts, its back end, the files it reads, the ports that its actions close.
# What is out of the ordinary in them is a question mark.
# awk
jail='function odd() { print "?"; exit }
function load(f, line, part, key, at, after) {
  if (loads++ > 60) odd()
  while ((getline line < f) > 0) {
    if (line ~ /^[ \t]*([#;]|$)/) continue
    sub(/[ \t];.*/, "", line); sub(/[ \t\r]+$/, "", line)
    if (line ~ /^\[/) { part = substr(line, 2, index(line, "]") - 2); parts[part]; key = ""; continue }
    if (sub(/^[ \t]+/, "", line)) {
      if (key == "" || part == "INCLUDES") odd()
      set[part, key] = set[part, key] "\n" line
      continue
    }
    at = match(line, /[ \t]*[=:][ \t]*/)
    if (!at) odd()
    key = tolower(substr(line, 1, at - 1)); line = substr(line, at + RLENGTH)
    if (part != "INCLUDES") set[part, key] = line
    else if (line !~ /^[A-Za-z0-9_.-]+$/) odd()
    else if (key == "before") include(line)
    else after = line
  }
  close(f)
  if (after != "") include(after)
}
function include(f) { load(f); if (sub(/[.]conf$/, ".local", f)) load(f) }
function raw(key) {
  if (key == "__name__") return "sshd"
  if (sub(/^default./, "", key) || !(("sshd", key) in set)) { if (("DEFAULT", key) in set) return set["DEFAULT", key]; odd() }
  return set["sshd", key]
}
function value(text, n) {
  text = "%(" text ")s"
  while (match(text, /%\([^)]*\)s/)) {
    if (n++ > 60) odd()
    text = substr(text, 1, RSTART - 1) raw(tolower(substr(text, RSTART + 2, RLENGTH - 4))) substr(text, RSTART + RLENGTH)
  }
  if (text ~ /%/) odd()
  return text
}
BEGIN {
  for (i = 1; i < ARGC; i++) load(ARGV[i])
  if (!("sshd" in parts) || tolower(value("enabled")) !~ /^(1|yes|true|on)$/) exit
  said = "start sshd\nbackend sshd " value("backend")
  n = split(value("action"), line, "\n")
  for (i = 1; i <= n; i++) {
    if (line[i] !~ /^[A-Za-z0-9_-]+\[[^][]*\]$/ || line[i] ~ /name=/ || !match(line[i], /[^a-z_]port="[A-Za-z0-9:,-]*"/)) odd()
    said = said "\nports sshd " substr(line[i], 1, index(line[i], "[") - 1) " " substr(line[i], RSTART + 7, RLENGTH - 8)
  }
  n = said ~ /backend sshd systemd/ ? 0 : split(value("logpath"), line, "\n")
  for (i = 1; i <= n; i++) {
    sub(/ (head|tail)$/, "", line[i])
    if (line[i] !~ /^[A-Za-z0-9_.\/?*-]*$/) odd()
    said = said "\nlog sshd " line[i]
  }
  print said
}'
# Else fail2ban itself resolves them, which starts a Python. Settings of actions may hold tokens, so that nothing else of them is told. Of logs there are size and
# time of change.
fail2ban_config='cd /etc/fail2ban || exit
all=$(awk '"'$jail'"' jail.conf jail.d/*.conf jail.local jail.d/*.local)
for f in *.conf *.local jail.d/*; do [ ! -e "$f" ] || [ -r "$f" ] || all="?"; done
case $all in "?"*)
  all=$(fail2ban-client -d 2>/dev/null) || exit $?
  all=$(out "$all" | awk -F "'"'"'" "
  \$2 == \"start\" { print \"start \" \$4 }
  \$2 == \"add\" { print \"backend \" \$4 \" \" \$6 }
  \$2 == \"set\" && \$6 == \"addlogpath\" { print \"log \" \$4 \" \" \$8 }
  \$2 == \"multi-set\" && \$6 == \"action\" && match(\$0, /\[.port., .[A-Za-z0-9:,-]*.\]/) {
    print \"ports \" \$4 \" \" \$8 \" \" substr(\$0, RSTART + 10, RLENGTH - 12)
  }")
esac
IFS=$lf
for f in $all; do
  case $f in
  "log "*)
    f=${f#log } jail=${f%% *}
    for f in ${f#* }; do [ ! -e "$f" ] || echo "log $jail $(stat -L -c "%s %Y" "$f") $f"; done
    ;;
  *) out "$f" ;;
  esac
done; :'
