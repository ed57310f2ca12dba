FROM alpine:3.22
# finds: ssh-host-key-check-off
RUN --mount=type=ssh GIT_SSH_COMMAND="ssh -o UserKnownHostsFile=/dev/null -oStrictHostKeyChecking=no" git clone git@example.org:team/app.git
# finds: ssh-host-key-check-off
RUN git config --global core.sshCommand "ssh -o 'StrictHostKeyChecking no'"
