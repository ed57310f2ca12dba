FROM debian:13-slim
COPY install.sh /tmp/
# Who else may install is not known: a script, a program that calls apt-get itself.
RUN apt-get update && /tmp/install.sh
RUN apt-get update && npx playwright install --with-deps chromium
RUN apt-get update && install-packages clang
# The index stays in the mount, for the next step too.
RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update
# On these yum update upgrades packages.
FROM almalinux:9
RUN yum -y update && yum clean all
