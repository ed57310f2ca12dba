FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
RUN microdnf install -y httpd && microdnf clean all
FROM almalinux:9
# yum is dnf here: one of them cleans for both.
RUN dnf install -y httpd && yum clean all
