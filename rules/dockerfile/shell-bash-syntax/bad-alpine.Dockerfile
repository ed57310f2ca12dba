FROM alpine:3.22
# finds: shell-bash-syntax (medium)
RUN files=(a b c) && echo done
# finds: shell-bash-syntax (medium)
RUN touch f{1..3}
