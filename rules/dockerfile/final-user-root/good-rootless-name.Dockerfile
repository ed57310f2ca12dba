# A name that only begins like root, and root as the group.
FROM moby/buildkit:v0.24.0
RUN adduser -D rootless
USER rootless:root
CMD ["buildkitd"]
