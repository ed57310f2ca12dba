# Sections that only read files: the shell names the files, one awk reads those of all.

# One name a line, marked with what is asked of it. The awk gets them as its arguments: =ID begins a section, ! is a file that may not be
# read, + a text that stands for itself, # an exit status, ~ a user, @ and - files of which the mode is asked, behind links and as they are.
naming='list=
put() { # MARK FILE...
  mark=$1
  shift
  for f; do
    case $mark$f in
    *"$lf"*) ;;
    /*) [ ! -f "$f" ] || if [ -r "$f" ]; then list=$list$lf$f; else list="$list$lf!$f"; fi ;;
    *) [ ! -e "$f" ] || list=$list$lf$mark$f ;;
    esac
  done
}
add() { put "" "$@"; }
add_jobs() { add /etc/crontab /etc/cron.d/* /var/spool/cron/crontabs/* "$@"; }
mode() { put @ "$@"; }
say() { list=$list$lf+$1; }'

reading='IFS=$lf
set -f
{
  out "$secret"
  facts="%a %u %g %s %Y %n"
  set --
  for f in $list; do case $f in -*) set -- "$@" "${f#-}" ;; esac; done
  [ $# = 0 ] || stat -c "-$facts" "$@"
  set --
  for f in $list; do case $f in @*) set -- "$@" "${f#@}" ;; esac; done
  [ $# = 0 ] || stat -L -c "@$facts" "$@"
} 2>/dev/null | awk -v right="$right" "$reader" $list'

# What is told of a file, by its section; sections that are not named here print it as it is.
# awk
reader='BEGIN {
  want["ufw-files"] = "^(ENABLED|IPV6|DEFAULT_INPUT_POLICY)="
  want["umask"] = "^[ \t]*(UMASK|USERGROUPS_ENAB|umask)[ \t]|^[^#]*pam_umask"
  want["pressure"] = "^some "
  want["memory"] = "^(MemTotal|MemAvailable|SwapTotal|SwapFree):|^[0-9.]+ [0-9.]+ [0-9.]+ "
  want["oom"] = "^oom_kill |^[0-9.]* [0-9.]*$"
  want["logs"] = "^(SystemMaxUse|Storage)="
  getline secret < "/dev/stdin"
  while ((getline line < "/dev/stdin") > 0) {
    name = line
    sub(/^[^ ]* [^ ]* [^ ]* [^ ]* [^ ]* /, "", name)
    modes[substr(line, 1, 1) name] = substr(line, 2)
  }
  for (i = 1; i < ARGC; i++) {
    mark = substr(ARGV[i], 1, 1); name = substr(ARGV[i], 2)
    if (mark == "=") { finish(); begin(name) }
    else if (mark == "+") print name
    else if (mark == "~") user = name
    else if (mark == "#") status = got = name
    else if (mark == "!") unread(name)
    else if (mark == "@" || mark == "-") tell_mode(ARGV[i], name)
    else read(ARGV[i])
  }
  finish()
}
function begin(name) {
  id = name; status = rows = got = count = 0
  FS = id ~ /^(passwd|group|shadow)$/ ? ":" : " "
  printf "%s S %s %s\n", secret, id, right
}
function finish() {
  if (id == "") return
  if (id == "memory") print cores + 0
  if (id == "dumps") status = dumped()
  if (id == "backup-scripts") scripts()
  if (!got && id ~ /^(os|passwd|group|shadow|sysctl|memory|addresses|ufw-files)$/ || id == "oom" && !rows) status = 1
  if (!got && !status && id == "sshd-files") status = 127
  printf "\n%s E %s\n", secret, status
}
function unread(f) {
  if (id ~ /^(log-shipping|apt-sources)$/) print "unread" (id == "apt-sources" ? "\t" : " ") f
  else if (id !~ /^(umask|logs|renewal|backup-scripts|dumps|loopback)$/) { status = 77; got = 1 }
}
function tell_mode(key, f, w) {
  if (!(key in modes)) return
  split(modes[key], w, " ")
  if (id == "apt-lists") print w[5]
  else if (id == "docker-files") print w[1] " " w[2] " " w[3] " " f
  else if (id == "sshd-age") print "changed " w[5] " " f
  else if (id == "private-keys") guarded(f, w[1] " " w[2] " " w[3] " " f)
  else if (id == "authorized-keys") place = w[1] " " w[2] " " w[3]
  else print modes[key]
}
function read(f, n, r) {
  if (id == "sudoers") print "# file " f
  if (id == "apt-sources") print "read\t" f
  n = depth = hit = skip = 0; part = ""
  while ((r = (getline < f)) > 0 && !skip) {
    n++
    if (id in want) {
      if ($0 ~ want[id]) { print (id ~ /^(ufw-files|umask|pressure)$/ ? f ":" : "") $0; rows++ }
      else if (id == "memory" && /^processor/) cores++
    }
    else if (id == "store-files") store(f, n)
    else if (id == "sysctl") print substr(f, 11) "=" $0
    else if (id == "passwd") { if ($2 !~ /^[x*!]?$/) sub(/:[^:]*/, ":set"); print }
    else if (id == "group") print $1 ":" $3 ":" $4
    else if (id == "shadow") print $1 ":" how_kept($2)
    else if (id == "sshd-files") { if (!/^[ \t]*(#|$)/ && rows++ < 400) print f "\t" n "\t" $0 }
    else if (id == "authorized-keys") login_key(f, n)
    else if (id == "loopback") { if (/1/) { split(f, word, "/"); print word[7]; skip = 1 } }
    else if (id == "tmp-mounts") { if ($2 ~ /^(\/tmp|\/var\/tmp|\/dev\/shm)$/) print $2 " " $3 " " $4 }
    else if (id == "cron") job(f)
    else if (id == "rotations") rotated()
    else if (id == "log-shipping") { if (/^[^#]*( @@?[A-Za-z0-9(\[]|omfwd|omrelp|omhttp|omkafka|omelasticsearch|destination.*(network|tcp|udp|syslog)[(])/) { print "sends " f; skip = 1 } }
    else if (id == "apt-sources") source(f, n)
    else if (id == "backup-scripts") call(f)
    else if (id == "dumps") dump_job(f, n)
    else if (id == "renewal") renews(f)
    else print
  }
  close(f)
  if (r >= 0) got = 1
  if (id == "sudoers") print ""
  if (id == "apt-sources") source_end()
  if (id == "renewal") renewed(f)
  if (id == "dumps" && hit) for (r = 1; r <= n; r++) place_in(lines[r])
}'
