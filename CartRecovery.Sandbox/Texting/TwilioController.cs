using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CartRecovery.Sandbox.Texting;

/// <summary>As much of Twilio's REST API as the plugin asks for. Texts arrive on the outbox page and are reported as delivered.</summary>
[Route(TwilioDouble.Path + "/2010-04-01/Accounts/" + TwilioDouble.AccountSid)]
public sealed class TwilioController(Handsets handsets, TwilioDouble twilio) : Controller
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var login = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{TwilioDouble.AccountSid}:{TwilioDouble.AuthToken}"));
        if (Request.Headers.Authorization != "Basic " + login)
            context.Result = StatusCode(StatusCodes.Status401Unauthorized, new Dictionary<string, object> { ["code"] = 20003, ["message"] = "Authenticate", ["status"] = 401 });
    }

    [HttpPost("Messages.json")]
    public async Task<IActionResult> Send()
    {
        var form = await Request.ReadFormAsync();
        var body = form["Body"].ToString() is { Length: > 0 } free ? free : $"[{form["ContentSid"]}] {form["ContentVariables"]}";
        var text = handsets.Take(incoming: false, form["From"].ToString(), form["To"].ToString(), body, form["StatusCallback"].ToString());
        var answer = StatusCode(StatusCodes.Status201Created, Shape(text));
        Response.OnCompleted(() => twilio.DeliverAsync(text));
        return answer;
    }

    [HttpGet("Messages.json")]
    public IActionResult List(string to) => Ok(new Dictionary<string, object> { ["messages"] = handsets.Texts.Where(text => text.To == to).Reverse().Select(Shape).ToList() });

    [HttpGet("Messages/{sid}.json")]
    public IActionResult One(string sid) => handsets.Find(sid) is { } text ? Ok(Shape(text)) : NotFound();

    [HttpGet("Balance.json")]
    public IActionResult Balance() => Ok(new Dictionary<string, object> { ["balance"] = "20.00", ["currency"] = "USD" });

    [HttpGet("~/" + TwilioDouble.Path + "/2010-04-01/Accounts/" + TwilioDouble.AccountSid + ".json")]
    public IActionResult Account() => Ok(new Dictionary<string, object> { ["sid"] = TwilioDouble.AccountSid, ["status"] = "active" });

    private static Dictionary<string, object?> Shape(Text text) => new()
    {
        ["sid"] = text.Sid,
        ["status"] = text.Status,
        ["direction"] = text.Incoming ? "inbound" : "outbound-api",
        ["from"] = text.From,
        ["to"] = text.To,
        ["body"] = text.Body,
        ["num_segments"] = "1",
        ["price"] = text.Incoming ? null : "-0.0079",
        ["price_unit"] = "USD",
        ["date_created"] = new DateTimeOffset(text.AtUtc, TimeSpan.Zero).ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
    };
}
