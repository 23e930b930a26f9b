"""What LibreOffice says of Word files: for each a line of JSON, its words with all tracked changes accepted, and rejected.

office.py PROFILE FILE...   (the folder of a profile of its own; none of the files may have comments: Debian's LibreOffice 7.4
without windows ends when it is to show one)
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "jianggao-%d" % time.time_ns()


def connected(program):
    """The context of the program, once it listens; ends with the program."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while program.poll() is None:
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % PIPE)
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice ended with %s" % program.returncode)


def told(context, desktop, path):
    hidden = PropertyValue("Hidden", 0, True, 0)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    said = {}
    for name, command in (("accepted", ".uno:AcceptAllTrackedChanges"), ("rejected", ".uno:RejectAllTrackedChanges")):
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        said[name] = document.Text.String
        document.close(True)
    return said


profile, *paths = sys.argv[1:]
program = subprocess.Popen(
    ["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(profile), "--headless", "--accept=pipe,name=%s;urp" % PIPE]
)
try:
    context = connected(program)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for path in paths:
        print(json.dumps(told(context, desktop, path)), flush=True)
    desktop.terminate()
finally:
    program.wait()
