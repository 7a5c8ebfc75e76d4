using Microsoft.AspNetCore.Mvc;

namespace CartRecovery.Sandbox.Pushing;

/// <summary>What a browser and the shop ask of a push service.</summary>
[Route(PushDouble.Path)]
public sealed class PushDoubleController(PushDouble service) : Controller
{
    /// <summary>The address in figures: by name this machine is closed to the plugin.</summary>
    [HttpPost("subscribe")]
    public IActionResult Subscribe()
    {
        var (name, p256dh, auth) = service.Subscribe();
        return Ok(new Dictionary<string, string> { ["endpoint"] = $"http://127.0.0.1:{Request.Host.Port}/{PushDouble.Path}/{name}", ["p256dh"] = p256dh, ["auth"] = auth });
    }

    [HttpPost("{name}")]
    public async Task<IActionResult> Take(string name)
    {
        using var body = new MemoryStream();
        await Request.Body.CopyToAsync(body);
        return StatusCode(service.Take(name, body.ToArray()) ? StatusCodes.Status201Created : StatusCodes.Status410Gone);
    }

    [HttpDelete("{name}")]
    public IActionResult Leave(string name) => service.Forget(name) ? NoContent() : NotFound();
}
