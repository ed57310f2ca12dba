FROM almalinux:9
COPY example-ca.pem /etc/pki/ca-trust/source/anchors/
RUN update-ca-trust && dnf install -y --setopt=sslverify=true tool && dnf clean all
