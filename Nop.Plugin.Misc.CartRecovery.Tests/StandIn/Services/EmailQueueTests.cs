using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Messages;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class EmailQueueTests
{
    private const string SendEmails = "Nop.Services.Messages.QueuedMessagesSendTask, Nop.Services";
    private Shop _shop = null!;
    private Postman _postman = null!;

    [SetUp]
    public async Task Open()
    {
        _postman = new Postman();
        _shop = await Shop.OpenAsync(services =>
        {
            services.AddScoped<IEmailSender>(_ => _postman);
            services.Listen<EntityUpdatedEvent<QueuedEmail>>(e => $"tried {e.Entity.SentTries}");
        });
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Account_with_a_maximum_of_zero_sends_nothing_and_says_nothing()
    {
        await using var visit = _shop.Visit();
        await QueueAsync(visit, "one");
        await LimitAsync(visit, 0);

        await RunAsync();

        var row = (await visit.RowsAsync<QueuedEmail>()).Single();
        Assert.That((row.SentTries, row.SentOnUtc, _postman.Delivered.Count), Is.EqualTo((0, (DateTime?)null, 0)));
        Assert.That(await visit.RowsAsync<Log>(), Is.Empty);
    }

    [Test]
    public async Task Each_run_takes_the_maximum_highest_priority_first_and_never_passes_headers()
    {
        await using var visit = _shop.Visit();
        await QueueAsync(visit, "low", QueuedEmailPriority.Low);
        await QueueAsync(visit, "first");
        await QueueAsync(visit, "second");
        await LimitAsync(visit, 2);

        await RunAsync();
        Assert.That(_postman.Delivered, Is.EqualTo(new[] { "first", "second" }));
        await RunAsync();

        Assert.That(_postman.Delivered, Is.EqualTo(new[] { "first", "second", "low" }));
        Assert.That(_postman.SawHeaders, Is.False);
        Assert.That(_shop.Diary, Is.EqualTo(new[] { "tried 1", "tried 1", "tried 1" }));
    }

    [Test]
    public async Task Failing_mail_is_tried_three_times_and_then_stays()
    {
        await using var visit = _shop.Visit();
        await QueueAsync(visit, "broken");
        _postman.Refuses = true;

        for (var run = 0; run < 5; run++)
            await RunAsync();

        var row = (await visit.RowsAsync<QueuedEmail>()).Single();
        Assert.That((row.SentTries, row.SentOnUtc), Is.EqualTo((3, (DateTime?)null)));
        Assert.That((await visit.RowsAsync<Log>()).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Mail_for_later_waits_for_its_time()
    {
        await using var visit = _shop.Visit();
        await QueueAsync(visit, "later", notBefore: _shop.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        await RunAsync();
        Assert.That(_postman.Delivered, Is.Empty);
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await RunAsync();

        Assert.That(_postman.Delivered, Is.EqualTo(new[] { "later" }));
    }

    [Test]
    public async Task Task_refuses_to_run_again_within_its_period()
    {
        await using var visit = _shop.Visit();
        await _shop.Root.GetRequiredService<StandInTasks>().RunDueAsync();
        await QueueAsync(visit, "waits");

        _shop.Clock.Move(TimeSpan.FromSeconds(59));
        await _shop.Root.GetRequiredService<StandInTasks>().RunDueAsync();
        Assert.That(_postman.Delivered, Is.Empty);
        _shop.Clock.Move(TimeSpan.FromSeconds(1));
        await _shop.Root.GetRequiredService<StandInTasks>().RunDueAsync();

        Assert.That(_postman.Delivered, Is.EqualTo(new[] { "waits" }));
    }

    [Test]
    public async Task Notification_speaks_the_language_with_high_priority_and_encodes_the_body_only()
    {
        await using var visit = _shop.Visit();
        var german = await visit.AddAsync(new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", Published = true });
        var template = new MessageTemplate { Name = "Test", Subject = "Hello %Name%", Body = "<p>%Name% %Html%</p>", IsActive = true, DelayBeforeSend = 2 };
        await visit.Get<IMessageTemplateService>().InsertMessageTemplateAsync(template);
        await visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, t => t.Subject, "Hallo %Name%", german.Id);
        var account = (await visit.Get<IEmailAccountService>().GetAllEmailAccountsAsync()).Single();

        var id = await visit.Get<IWorkflowMessageService>().SendNotificationAsync(template, account, german.Id,
            [new Token("Name", "A & B"), new Token("Html", "<b>x</b>", neverHtmlEncoded: true)], "ana@example.test", "Ana");

        var mail = await visit.Get<IQueuedEmailService>().GetQueuedEmailByIdAsync(id);
        Assert.That((mail.Subject, mail.Body, mail.Priority), Is.EqualTo(("Hallo A & B", "<p>A &amp; B <b>x</b></p>", QueuedEmailPriority.High)));
        Assert.That(mail.DontSendBeforeDateUtc, Is.EqualTo(_shop.Clock.GetUtcNow().UtcDateTime.AddHours(2)));
    }

    private Task RunAsync() => _shop.Root.GetRequiredService<StandInTasks>().RunAsync(SendEmails);

    private async Task QueueAsync(StandInScope visit, string subject, QueuedEmailPriority priority = QueuedEmailPriority.High, DateTime? notBefore = null) =>
        await visit.Get<IQueuedEmailService>().InsertQueuedEmailAsync(new QueuedEmail
        {
            Priority = priority,
            From = "shop@localhost.test",
            To = "ana@example.test",
            Subject = subject,
            Body = subject,
            DontSendBeforeDateUtc = notBefore,
            CreatedOnUtc = _shop.Clock.GetUtcNow().UtcDateTime,
            EmailAccountId = (await visit.RowsAsync<EmailAccount>()).Single().Id
        });

    private static async Task LimitAsync(StandInScope visit, int maximum)
    {
        var account = (await visit.RowsAsync<EmailAccount>()).Single();
        account.MaxNumberOfEmails = maximum;
        await visit.Get<IEmailAccountService>().UpdateEmailAccountAsync(account);
    }

    private sealed class Postman : IEmailSender
    {
        public List<string> Delivered { get; } = [];

        public bool Refuses { get; set; }

        public bool SawHeaders { get; private set; }

        public Task SendEmailAsync(EmailAccount emailAccount, string subject, string body, string fromAddress, string fromName, string toAddress, string toName, string? replyToAddress = null, string? replyToName = null, IEnumerable<string>? bcc = null, IEnumerable<string>? cc = null, string? attachmentFilePath = null, string? attachmentFileName = null, int attachedDownloadId = 0, IDictionary<string, string>? headers = null)
        {
            if (Refuses)
                throw new InvalidOperationException("no such mailbox");

            SawHeaders |= headers is not null;
            Delivered.Add(subject);
            return Task.CompletedTask;
        }
    }
}
