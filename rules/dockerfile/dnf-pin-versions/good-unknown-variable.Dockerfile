FROM almalinux:9
ARG PACKAGES
RUN dnf install -y ${PACKAGES} && dnf clean all
