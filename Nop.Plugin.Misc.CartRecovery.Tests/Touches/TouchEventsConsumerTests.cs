using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class TouchEventsConsumerTests
{
    private TouchShop _shop = null!;
    private QueuedEmail _mail = null!;

    [SetUp]
    public async Task SendOneAsync()
    {
        _shop = await TouchShop.OpenAsync();
        await _shop.CampaignAsync(1);
        await _shop.LeftCartAsync();
        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        _mail = (await _shop.MailsAsync()).Single();
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_mail_that_left_is_delivered()
    {
        await SaveAsync(mail => (mail.SentTries, mail.SentOnUtc) = (1, _shop.NowUtc.AddMilliseconds(345)));

        Assert.That((await _shop.LedgerAsync()).Single().DeliveredUtc, Is.EqualTo(_shop.NowUtc));
    }

    [Test]
    public async Task Two_tries_are_no_failure_and_three_are()
    {
        await SaveAsync(mail => mail.SentTries = 2);
        var twice = (await _shop.LedgerAsync()).Single().State;
        await SaveAsync(mail => mail.SentTries = 3);

        var touch = (await _shop.LedgerAsync()).Single();
        Assert.That(twice, Is.EqualTo(TouchState.Sent));
        Assert.That((touch.State, (Reason)touch.ReasonId, touch.DeliveredUtc), Is.EqualTo((TouchState.Failed, Reason.SendFailed, (DateTime?)null)));
    }

    [Test]
    public async Task A_mail_that_was_withdrawn_counts_neither_as_sent_nor_as_delivered()
    {
        await using var scope = _shop.Scope();
        var touch = (await _shop.LedgerAsync()).Single();

        var withdrawn = await scope.Get<TouchOutcomes>().WithdrawnAsync(touch.Id, Reason.CartConverted, _shop.NowUtc);
        await SaveAsync(mail => mail.SentOnUtc = _shop.NowUtc);

        var after = (await _shop.LedgerAsync()).Single();
        Assert.That(withdrawn, Is.True);
        Assert.That((after.State, (Reason)after.ReasonId, after.SentUtc, after.DeliveredUtc), Is.EqualTo((TouchState.Skipped, Reason.CartConverted, (DateTime?)null, (DateTime?)null)));
    }

    private async Task SaveAsync(Action<QueuedEmail> change)
    {
        change(_mail);
        await using var scope = _shop.Scope();
        await scope.Get<IQueuedEmailService>().UpdateQueuedEmailAsync(_mail);
    }
}
