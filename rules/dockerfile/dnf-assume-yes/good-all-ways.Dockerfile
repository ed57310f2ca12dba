FROM almalinux:9
RUN dnf -y install httpd && dnf install httpd --assumeyes && dnf --setopt=assumeyes=1 remove httpd && dnf -qy update && dnf clean all
RUN yes | dnf install httpd && dnf repolist && dnf clean all
