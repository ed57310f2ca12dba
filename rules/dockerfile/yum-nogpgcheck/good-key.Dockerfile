FROM almalinux:9
RUN rpm --import https://packages.example.com/key.asc && dnf install -y tool && dnf clean all
