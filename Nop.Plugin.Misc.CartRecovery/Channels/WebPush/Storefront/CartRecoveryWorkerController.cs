using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>The worker at the shop's root, where a file of the plugin could not lie. A plain controller: a worker is fetched without a visitor.</summary>
public sealed class CartRecoveryWorkerController : Controller
{
    private static readonly string _script = Read();

    [HttpGet("~/" + CartRecoveryDefaults.PushWorkerPath)]
    [HttpHead("~/" + CartRecoveryDefaults.PushWorkerPath)]
    public IActionResult Script()
    {
        var root = Url.Content("~/");
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["Service-Worker-Allowed"] = root;
        Response.Headers.XContentTypeOptions = "nosniff";
        return Content($"var CART_RECOVERY_BASE = {JsonSerializer.Serialize(root)};\n{_script}", "application/javascript");
    }

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("cart-recovery-sw.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
