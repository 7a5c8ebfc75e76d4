using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class SendFailureTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_message_that_fails_once_is_sent_at_the_next_try()
    {
        await _shop.CampaignAsync(1);
        var episode = await _shop.LeftCartAsync();
        var tries = 0;
        _shop.Script.Preparing = _ => Fail.When(++tries == 1);
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Single().SentUtc - episode.LastActivityUtc, Is.EqualTo(TimeSpan.FromMinutes(65)));
    }

    [Test]
    public async Task A_lost_answer_of_an_outside_provider_is_unknown_and_never_sent_again()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => throw new TimeoutException();
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Sent, 1);
        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(10));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Unknown SendUnknown"));
        Assert.That(_shop.Script.Posted, Is.Empty);
    }

    [Test]
    public async Task A_worker_that_dies_after_the_outside_act_leaves_it_unknown()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        using var process = new CancellationTokenSource();
        _shop.Hooks.At = (point, _) => point == SendPoint.Acted ? process.CancelAsync().ContinueWith(_ => throw new OperationCanceledException(), TaskScheduler.Default) : Task.CompletedTask;
        _shop.Clock.Move(TimeSpan.FromHours(1));

        Assert.ThrowsAsync<OperationCanceledException>(() => _shop.RunAsync(process.Token));
        _shop.Hooks.At = (_, _) => Task.CompletedTask;
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));

        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(1));
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Unknown SendUnknown"));
    }

    [Test]
    public async Task A_provider_that_refuses_is_asked_three_times_and_no_more()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Failed, Error: "no credit");
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));

        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(3));
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Failed SendFailed"));
    }

    [Test]
    public async Task A_cart_with_nothing_to_buy_is_skipped_and_the_next_step_is_looked_at()
    {
        await _shop.CampaignAsync(1, 24);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.Refuses = message => message.Touch.StepNumber == 1 ? Reason.NothingBuyable : null;

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(26));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped NothingBuyable; 2 Sent"));
    }

    [Test]
    public async Task A_text_that_the_shop_has_still_to_write_is_waited_for()
    {
        await _shop.CampaignAsync(1);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.Refuses = _ => _shop.NowUtc < episode.LastActivityUtc.AddHours(3) ? Reason.ChannelNotReady : null;

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(15), TimeSpan.FromHours(4));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Count(line => line.Reasons == "90"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_shopper_who_comes_back_while_the_message_is_made_gets_it_later()
    {
        await _shop.CampaignAsync(1);
        var episode = await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));
        var back = _shop.NowUtc;
        _shop.Hooks.At = async (point, _) =>
        {
            if (point == SendPoint.Prepared && _shop.NowUtc == back)
                await _shop.ChangeAsync<Episode>(episode.Id, row => (row.LastActivityUtc, row.NextDecisionUtc, row.Version) = (back, back.AddMinutes(1), row.Version + 1));
        };

        await _shop.RunAsync();
        var mails = await _shop.MailsAsync();
        var ledger = await _shop.LedgerAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));

        Assert.That(mails, Is.Empty);
        Assert.That(ledger, Is.Empty);
        Assert.That((await _shop.LedgerAsync()).Single().SentUtc, Is.EqualTo(back.AddHours(1)));
    }

    [Test]
    public async Task A_refusal_in_the_last_moment_drops_the_message()
    {
        await _shop.CampaignAsync(1);
        var episode = await _shop.LeftCartAsync();
        _shop.Hooks.At = async (point, _) =>
        {
            if (point == SendPoint.Prepared)
                await _shop.AddAsync(new Consent { RecipientId = episode.RecipientId, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Withdrawn, StoreId = 1, CreatedUtc = _shop.NowUtc });
        };

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped ConsentWithdrawn"));
        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }
}
