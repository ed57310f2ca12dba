FROM almalinux:9
RUN dnf install -y --setopt=gpgcheck=1 --setopt=install_weak_deps=0 tool && dnf clean all
