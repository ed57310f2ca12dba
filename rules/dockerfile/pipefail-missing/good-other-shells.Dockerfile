# Shells that are not read, forms that no shell reads, and pipes whose answer is a question.
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
RUN Get-ChildItem | Sort-Object
FROM alpine:3.22
RUN ["/bin/tool", "a | b"]
RUN if wget -qO- https://downloads.example.com/x | grep -q new; then touch /new; fi
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
RUN wget -qO- https://downloads.example.com/x | tar -x
