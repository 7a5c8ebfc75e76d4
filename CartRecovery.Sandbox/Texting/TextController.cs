using Microsoft.AspNetCore.Mvc;

namespace CartRecovery.Sandbox.Texting;

/// <summary>Somebody with a telephone, answering.</summary>
public sealed class TextController(Handsets handsets, TwilioDouble twilio) : Controller
{
    [HttpPost("/outbox/texts/{sid}/reply")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Reply(string sid, string body)
    {
        if (handsets.Find(sid) is not { Incoming: false } text)
            return NotFound();

        var sender = text.From.Length > 0 ? text.From : text.IsWhatsApp ? "whatsapp:" + TwilioDouble.WhatsAppNumber : TwilioDouble.SmsNumber;
        var reply = handsets.Take(incoming: true, text.To, sender, body ?? "", callback: "");
        reply.Status = await twilio.BringAsync(reply) ? "received" : "refused by the shop";
        return Redirect("/outbox");
    }
}
