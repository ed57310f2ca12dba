FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6
# microdnf never asks.
RUN microdnf install httpd && microdnf clean all
