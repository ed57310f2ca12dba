# Collector of the host source, protocol 1. POSIX sh: dash, bash, busybox ash. It reads; it writes nothing, changes nothing and asks no
# network
# but the data stores of the host itself, over its loopback interface, whether they want a login.
# Called as `sh -s -- NONCE` with this text on stdin. All is in functions, so that half a script runs nothing.
#
#   @NONCE B 1 uid=N priv=root|sudo|list|none   begin
#   @NONCE S ID root|sudo|user|none             a section and the right it was read with
#   |text                                       its output
#   @NONCE E ID RC                              the exit status: 77 no right, 124 too slow, 127 not there
#   @NONCE Z COUNT                              the end

auditor_collect() {
  nonce=$1
  LC_ALL=C SYSTEMD_PAGER='' PAGER=cat NO_COLOR=1
  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
  export LC_ALL SYSTEMD_PAGER PAGER NO_COLOR PATH
  count=0 used=user quick_user='' quick_root=''

  if [ -d /run/systemd/system ]; then bus=8; else bus=5; fi

  # Tells the frames from the output on the way to awk. No argument holds it, so nobody else on the host can know it.
  { read -r secret </proc/sys/kernel/random/uuid; } 2>/dev/null || secret=$nonce
  if command -v mawk >/dev/null; then awk='mawk -W interactive'; else awk=awk; fi
  case "$(timeout --version 2>/dev/null)" in *coreutils*) has_timeout=yes ;; *) has_timeout=no ;; esac
  uid=$(id -u)
  rights=none plain=no
  if [ "$uid" = 0 ]; then rights=root
  elif sudo -n sh -c : </dev/null >/dev/null 2>&1; then rights=sudo
  elif sudo -n -l </dev/null >/dev/null 2>&1; then rights=list
  fi
  collect_all | $awk -v nonce="$nonce" "$frames"
}

# Each group of sections is in the file of its name. What may hang comes last, so that a cut costs least.
collect_all() {
  printf '%s\n%s B 1 uid=%s priv=%s\n' "$secret" "$secret" "$uid" "$rights"
  listed=no
  eval "$processes"
  [ ${#procs} -gt 60000 ] || { listed=yes; export listed procs; }
  sections_system
  sections_access
  sections_keys
  sections_apps
  sections_stores
  sections_modes
  sections_docker
  sections_upkeep
  sections_web
  quick_ones
  slow_system
  slow_upkeep
  slow_files
  quick_ones
  printf '%s Z %s\n' "$secret" "$count"
}

# sd_booted(3): without it, its commands only say that it does not run.
booted='command -v systemctl >/dev/null || exit 127
[ -d /run/systemd/system ] || { echo "systemd does not run"; exit 1; }'

# Programs that sections ask about, found once for each right: lines /proc/PID/comm:NAME. Each of them in turn, in p and c, for a function.
# mawk starts in half the time of gawk.
light='command -v mawk >/dev/null && awk() { mawk "$@"; }'
processes=$light'
lf="
"
[ "$listed" = yes ] || procs=$(grep -sHE "^(node|bun|deno|dotnet|java|python|ruby|uvicorn|gunicorn|puma|nginx|haproxy|caddy|traefik|PM2|redis-server|valkey-server|keydb-server|memcached|mongod|mysqld|mariadbd|postgres|beam[.]smp|sshd|dockerd|fail2ban-server)" /proc/[0-9]*/comm)
each_process() {
  IFS=$lf
  for one in $procs; do
    IFS=" 	$lf"
    p=${one%%/comm:*} c=${one#*:}
    "$@"
  done
  IFS=" 	$lf"
}
user_of() { # PROC: sets user, the effective one, and parent
  user=- parent=
  while read -r key real effective rest; do
    case $key in PPid:) parent=$real ;; Uid:) user=$effective; break ;; esac
  done <"$1/status"
}
started() { # PROC: second of its start
  sed "s/.*) //" /proc/stat "$1/stat" | awk -v hertz="$(getconf CLK_TCK || echo 100)" "\$1 == \"btime\" { boot = \$2 } NF > 40 && \$1 ~ /^[A-Z]\$/ { printf \"%d\", boot + \$20 / hertz }"
}'

# One section: a script for sh, read as `user`, or as `root` where there is a right to. Those of up to 5 seconds only read files; they run together, in one process.
section() { # ID user|root SECONDS SCRIPT
  [ "$rights" = root ] && used=root || used=user
  if [ "$2" = root ] && [ "$rights" = sudo ]; then
    if [ "$3" -gt 5 ]; then emit "$1" sudo "$3" sudo -n sh -c "$4"; else quick "$1" sudo "$4"; quick_root=$quick_root$part; fi
  elif [ "$2" = root ] && [ "$rights" != root ]; then denied "$1"
  elif [ "$3" -gt 5 ]; then emit "$1" "$used" "$3" sh -c "$light
$4"
  else quick "$1" "$used" "$4"; quick_user=$quick_user$part
  fi
}

# One section: a fixed command with an absolute path, as the least list of sudo rights has it; without sudo while $plain is yes, since the user's own rights do.
fixed() { # ID SECONDS COMMAND...
  id=$1 seconds=$2
  shift 2
  if [ ! -x "$1" ]; then absent "$id"
  elif [ "$rights" = root ]; then emit "$id" root "$seconds" "$@"
  elif [ $plain = yes ]; then emit "$id" user "$seconds" "$@"
  elif [ "$rights" = sudo ] || { [ "$rights" = list ] && sudo -n -l "$@" </dev/null >/dev/null 2>&1; }; then emit "$id" sudo "$seconds" sudo -n "$@"
  else denied "$id"
  fi
}

quick() { # ID PRIVILEGE SCRIPT
  count=$((count + 1))
  part="
printf '%s S $1 $2\n' \"\$secret\"
(
$3
) </dev/null 2>&1
printf '\n%s E %s\n' \"\$secret\" \$?"
}

emit() { # ID PRIVILEGE SECONDS COMMAND...; its status is the command's
  used=$2
  begin "$1" "$2"
  shift 2
  limited "$@" </dev/null 2>&1
  end $?
}

# All quick sections so far. The secret goes in on their stdin; a section that the limit cuts ends with 124 (an end of none is passed over), those behind it are missing.
quick_ones() {
  run_quick "$quick_user" sh -c
  run_quick "${quick_root:+listed=no$lf$processes$quick_root}" sudo -n sh -c
  quick_user='' quick_root=''
}

run_quick() { # SCRIPTS COMMAND...
  [ -n "$1" ] || return 0
  scripts=$1
  shift
  printf '%s\n' "$secret" | limited 20 "$@" "read -r secret
$processes
$scripts" 2>/dev/null
  end 124
}

# Prefixes and cuts what sections print; the line feed before an end is ours, not theirs.
frames='NR == 1 { secret = $0 " "; next }
index($0, secret) == 1 {
  split(substr($0, length(secret) + 1), word, " ")
  if (word[1] == "S") { id = word[2]; size = held = 0; print "@" nonce " S " id " " word[3] }
  else if (word[1] != "E") { print "@" nonce " " substr($0, length(secret) + 1); if (word[1] == "Z") exit }
  else if (id != "") { if (held && line != "") put(); print "@" nonce " E " id " " word[2]; id = "" }
  fflush()
  next
}
id != "" { if (held) put(); line = $0; held = 1 }
function put() { if (size < 262144) print "|" substr(line, 1, 8192); size += length(line) + 2 }'

denied() { begin "$1" none; end 77; }
absent() { begin "$1" none; end 127; }
begin() { count=$((count + 1)); printf '%s S %s %s\n' "$secret" "$1" "$2"; }
end() { printf '\n%s E %s\n' "$secret" "$1"; return "$1"; }

# busybox' timeout holds its output open for as long as its limit, so only that of coreutils will do.
limited() { # SECONDS COMMAND...
  if [ $has_timeout = yes ]; then timeout -k 1 "$@"; return; fi
  limit=$1
  shift
  { "$@" <&4 4<&- & } 4<&0
  child=$!
  (sleep "$limit"; kill "$child") >/dev/null 2>&1 &
  watch=$!
  wait "$child"
  result=$?
  kill "$watch" 2>/dev/null
  return $result
}

auditor_collect "$1"
