FROM alpine:3.22
RUN mkdir -p /root/.ssh && \
    # finds: ssh-host-key-check-off
    printf 'Host *\n  StrictHostKeyChecking no\n' >> /root/.ssh/config
# finds: ssh-host-key-check-off
RUN --mount=type=ssh ssh -o StrictHostKeyChecking=no deploy@example.org true
# finds: ssh-host-key-check-off
ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
