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
  count=0
  exec 5>&1

  case "$(timeout --version 2>/dev/null)" in *coreutils*) has_timeout=yes ;; *) has_timeout=no ;; esac
  uid=$(id -u)
  rights=none plain=no
  if [ "$uid" = 0 ]; then rights=root
  elif sudo -n sh -c : </dev/null >/dev/null 2>&1; then rights=sudo
  elif sudo -n -l </dev/null >/dev/null 2>&1; then rights=list
  fi
  printf '@%s B 1 uid=%s priv=%s\n' "$nonce" "$uid" "$rights"

  # Each of these is in the file of its name. What may hang comes last, so that a cut costs least.
  sections_system
  sections_access
  sections_keys
  sections_apps
  sections_stores
  sections_modes
  sections_docker
  sections_upkeep
  sections_web
  slow_system
  slow_upkeep
  slow_files
  printf '@%s Z %s\n' "$nonce" "$count"
}

# One section: a script for sh, read as `user`, or as `root` where there is a right to.
section() { # ID user|root SECONDS SCRIPT
  if [ "$2" = user ] || [ "$rights" = root ]; then
    [ "$rights" = root ] && used=root || used=user
    emit "$1" "$used" "$3" sh -c "$4"
  elif [ "$rights" = sudo ]; then emit "$1" sudo "$3" sudo -n sh -c "$4"
  else denied "$1"
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

emit() { # ID PRIVILEGE SECONDS COMMAND...
  id=$1 seconds=$3
  begin "$id" "$2"
  shift 3
  status=$( { { limited "$seconds" "$@" </dev/null 2>&1; echo $? >&3; } | awk -v most=262144 '
    { left = most - size; size += length($0) + 2; print "|" substr($0, 1, left < 8192 ? left : 8192); if (size > most) exit }' >&5; } 3>&1 )
  end "$id" "${status:-1}"
}

denied() { begin "$1" none; end "$1" 77; }
absent() { begin "$1" none; end "$1" 127; }
begin() { count=$((count + 1)); printf '@%s S %s %s\n' "$nonce" "$1" "$2"; }
end() { printf '@%s E %s %s\n' "$nonce" "$1" "$2"; }

# busybox' timeout holds its output open for as long as its limit, so only that of coreutils will do.
limited() { # SECONDS COMMAND...
  if [ $has_timeout = yes ]; then timeout -k 1 "$@"; return; fi
  limit=$1
  shift
  "$@" &
  child=$!
  (sleep "$limit"; kill "$child") >/dev/null 2>&1 3>&- 5>&- &
  watch=$!
  wait "$child"
  result=$?
  kill "$watch" 2>/dev/null
  return $result
}

auditor_collect "$1"
