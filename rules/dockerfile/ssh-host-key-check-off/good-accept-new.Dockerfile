FROM alpine:3.22
ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=accept-new"
RUN --mount=type=ssh ssh-keyscan github.com >> /root/.ssh/known_hosts && git clone git@github.com:example/app.git
RUN echo "StrictHostKeyChecking is never no here"
