using Microsoft.AspNetCore.Mvc;

namespace CartRecovery.Sandbox.Admin;

public sealed class SecurityController : AdminController
{
    [HttpGet]
    [Nop.Web.Framework.Mvc.Filters.AuthorizeAdmin(ignore: true)]
    public IActionResult AccessDenied(string? pageUrl) => View(model: pageUrl);
}
