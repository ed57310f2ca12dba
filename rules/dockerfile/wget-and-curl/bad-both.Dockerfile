FROM node:22
RUN curl -fsSLO https://example.org/a
# finds: wget-and-curl
RUN wget -q https://example.org/b
