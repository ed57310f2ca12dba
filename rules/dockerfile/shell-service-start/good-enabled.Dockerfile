FROM fedora:43
RUN systemctl enable nginx && service nginx status && systemctl mask dev-hugepages.mount
CMD ["service", "nginx", "start"]
