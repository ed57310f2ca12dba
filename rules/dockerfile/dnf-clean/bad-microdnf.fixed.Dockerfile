FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
# finds: dnf-clean
RUN microdnf install -y httpd && microdnf clean all
