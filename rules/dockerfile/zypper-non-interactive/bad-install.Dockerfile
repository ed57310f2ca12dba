FROM opensuse/leap:15.6
# finds: zypper-non-interactive
RUN zypper refresh && zypper install --no-recommends curl && zypper clean --all
# Behind install, -n means by name.
# finds: zypper-non-interactive
RUN zypper in -n curl && zypper clean --all
