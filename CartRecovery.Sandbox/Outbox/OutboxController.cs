using CartRecovery.Sandbox.Pushing;
using CartRecovery.Sandbox.Texting;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Data;

namespace CartRecovery.Sandbox.Outbox;

public sealed record OutboxPage(IReadOnlyList<ReceivedMail> Sent, IReadOnlyList<QueuedEmail> Waiting, IReadOnlyList<Text> Texts, IReadOnlyList<ShownPush> Pushes);

public sealed record MailPage(string Title, IReadOnlyList<KeyValuePair<string, string>> Headers, string FrameUrl);

/// <summary>What shoppers get, without a mail account: a plain controller, so that looking makes no visitor.</summary>
public sealed class OutboxController(Mailbox mailbox, Handsets handsets, PushDouble pushes, IRepository<QueuedEmail> queue) : Controller
{
    [HttpGet("/outbox")]
    public async Task<IActionResult> Index()
    {
        var waiting = await queue.GetAllAsync(query => query.Where(mail => mail.SentOnUtc == null).OrderByDescending(mail => mail.Id));
        return View(new OutboxPage([.. mailbox.Mails.OrderByDescending(mail => mail.Number)], [.. waiting], [.. handsets.Texts.Reverse()], [.. pushes.Shown.Reverse()]));
    }

    [HttpGet("/outbox/sent/{number:int}")]
    public IActionResult Sent(int number) => mailbox.Mails.FirstOrDefault(mail => mail.Number == number) is { } mail
        ? View("Mail", new MailPage(mail.Subject, mail.Headers, $"/outbox/sent/{number}/body"))
        : NotFound();

    [HttpGet("/outbox/waiting/{id:int}")]
    public async Task<IActionResult> Waiting(int id) => await queue.GetByIdAsync(id) is { } mail
        ? View("Mail", new MailPage(mail.Subject, [new("From", $"{mail.FromName} <{mail.From}>"), new("To", $"{mail.ToName} <{mail.To}>"), new("Priority", mail.Priority.ToString())], $"/outbox/waiting/{id}/body"))
        : NotFound();

    [HttpGet("/outbox/sent/{number:int}/body")]
    public IActionResult SentBody(int number) => mailbox.Mails.FirstOrDefault(mail => mail.Number == number) is { } mail ? Body(mail.Html) : NotFound();

    [HttpGet("/outbox/waiting/{id:int}/body")]
    public async Task<IActionResult> WaitingBody(int id) => await queue.GetByIdAsync(id) is { } mail ? Body(mail.Body) : NotFound();

    // A mail is strangers' HTML: no scripts, and links open beside the outbox.
    private ContentResult Body(string html)
    {
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'";
        return Content($"<!DOCTYPE html><base target=\"_blank\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><body>{html}</body>", "text/html; charset=utf-8");
    }
}
