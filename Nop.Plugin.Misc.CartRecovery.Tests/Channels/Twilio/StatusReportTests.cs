using System.Net;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>What the provider tells over HTTP, in whatever order it comes.</summary>
internal sealed class StatusReportTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TwilioShop _shop = null!;
    private Episode _episode = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Reports_are_answered_at_once_with_nothing_and_set_the_times()
    {
        var message = await SendAsync("sms");
        _shop.Touches.Clock.Move(TimeSpan.FromMinutes(1));
        using var delivered = await _shop.Provider.Reports.TellAsync(message, "delivered");
        var deliveredUtc = _shop.Touches.NowUtc;
        _shop.Touches.Clock.Move(TimeSpan.FromMinutes(5));
        using var read = await _shop.Provider.Reports.TellAsync(message, "read");

        var touch = await TouchAsync();
        Assert.Multiple(() =>
        {
            Assert.That((delivered.StatusCode, read.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
            Assert.That(touch.DeliveredUtc, Is.EqualTo(deliveredUtc));
            Assert.That(touch.ReadUtc, Is.EqualTo(_shop.Touches.NowUtc));
            Assert.That(touch.ProviderStatusId, Is.EqualTo((int)TwilioStatus.Read));
            Assert.That(touch.State, Is.EqualTo(TouchState.Sent));
        });
    }

    [Test]
    public async Task Any_order_and_any_repetition_end_in_the_same_state([Random(0, int.MaxValue, 6, Distinct = true)] int seed)
    {
        var random = new Random(seed);
        var message = await SendAsync("sms");
        string[] told = ["queued", "sending", "sent", "sent", "delivered", "delivered", "sent", "queued"];
        random.Shuffle(told);

        foreach (var status in told)
        {
            using var answer = await _shop.Provider.Reports.TellAsync(message, status);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }

        var touch = await TouchAsync();
        Assert.That((touch.State, touch.ProviderStatusId, touch.DeliveredUtc is null, touch.FailedUtc), Is.EqualTo((TouchState.Sent, (int)TwilioStatus.Delivered, false, (DateTime?)null)), string.Join(' ', told));
    }

    [Test]
    public async Task A_number_that_is_none_is_remembered_and_the_step_goes_on_by_mail()
    {
        var message = await SendAsync("sms,email");

        using var answer = await _shop.Provider.Reports.TellAsync(message, "undelivered 30005");
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Failed Unreachable; 1 Sent"));
        var touch = (await _shop.LedgerAsync())[0];
        Assert.That((touch.SentUtc, touch.Error, touch.FailedUtc is null), Is.EqualTo(((DateTime?)null, "Twilio 30005", false)), "what did not arrive counts towards no cap");
        Assert.That((await _shop.Touches.RowsAsync<Suppression>()).Single().CauseId, Is.EqualTo((int)SuppressionCause.Undeliverable));
        Assert.That(await _shop.Touches.MailsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_failure_without_a_next_channel_ends_the_step()
    {
        var message = await SendAsync("sms");

        using var answer = await _shop.Provider.Reports.TellAsync(message, "failed 30003");
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(5), Hour);

        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Failed Unreachable"));
        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(1));
        Assert.That(await _shop.Touches.RowsAsync<Suppression>(), Is.Empty, "a phone that is off may be on tomorrow");
    }

    [Test]
    public async Task What_arrives_after_it_was_said_not_to_is_sent_and_both_times_are_kept()
    {
        var message = await SendAsync("sms");
        using var failed = await _shop.Provider.Reports.TellAsync(message, "undelivered 30003");
        using var delivered = await _shop.Provider.Reports.TellAsync(message, "delivered");
        using var late = await _shop.Provider.Reports.TellAsync(message, "failed 30008");

        var touch = await TouchAsync();
        Assert.That((touch.State, touch.ReasonId, touch.DeliveredUtc is null, touch.FailedUtc is null), Is.EqualTo((TouchState.Sent, 0, false, false)));
        Assert.That(touch.SentUtc, Is.EqualTo(touch.DecidedUtc));
    }

    [Test]
    public async Task A_fault_told_afterwards_stops_the_channel_too()
    {
        var message = await SendAsync("sms");

        using var answer = await _shop.Provider.Reports.TellAsync(message, "failed 30002");

        Assert.That((await _shop.Touches.RowsAsync<ChannelStanding>()).Single().Fault, Is.EqualTo(ChannelFault.AccountSuspended));
    }

    [Test]
    public async Task Reports_that_come_before_the_answer_are_not_lost()
    {
        _shop.Provider.Acts = _ => TwilioAct.ReportThenAccept;

        var message = await SendAsync("sms");

        var touch = await TouchAsync();
        Assert.That((touch.State, touch.ProviderId, touch.ProviderStatusId), Is.EqualTo((TouchState.Sent, message.Sid, (int)TwilioStatus.Delivered)));
        Assert.That(touch.DeliveredUtc, Is.Not.Null);
    }

    [Test]
    public async Task A_report_before_an_answer_that_is_lost_names_the_message_for_good()
    {
        _shop.Provider.Acts = _ => TwilioAct.ReportThenHangUp;
        _shop.Provider.ListsNothing = true;

        var message = await SendAsync("sms");
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        var touch = await TouchAsync();
        Assert.That((touch.State, touch.ProviderId, touch.DeliveredUtc is null), Is.EqualTo((TouchState.Sent, message.Sid, false)));
    }

    [Test]
    public async Task A_failure_that_comes_before_the_answer_takes_effect_in_the_next_run()
    {
        _shop.Provider.Acts = _ => TwilioAct.ReportThenAccept;
        _shop.Provider.Reports.BeforeAnswer = ["failed 30003"];

        await SendAsync("sms,email");
        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Sent"));
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Failed Unreachable; 1 Sent"));
    }

    [Test]
    public async Task A_report_proves_a_message_whose_answer_was_lost()
    {
        _shop.Provider.Acts = _ => TwilioAct.AcceptAndHangUp;
        _shop.Provider.ListsNothing = true;
        var message = await SendAsync("sms");
        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Unknown SendUnknown"));

        using var answer = await _shop.Provider.Reports.TellAsync(message, "sending");

        var touch = await TouchAsync();
        Assert.That((touch.State, touch.ReasonId, touch.ProviderId), Is.EqualTo((TouchState.Sent, 0, message.Sid)));
    }

    [Test]
    public async Task A_word_of_tomorrow_still_proves_that_it_was_taken()
    {
        _shop.Provider.Acts = _ => TwilioAct.AcceptAndHangUp;
        _shop.Provider.ListsNothing = true;
        var message = await SendAsync("sms");

        using var answer = await _shop.Provider.Reports.TellAsync(message, "teleported");

        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task A_report_of_another_message_changes_nothing()
    {
        var message = await SendAsync("sms");

        using var answer = await _shop.Provider.Reports.TellAsync(message with { Sid = "SMffffffffffffffffffffffffffffffff" }, "failed 21610");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Sent"));
        Assert.That(await _shop.Touches.RowsAsync<Suppression>(), Is.Empty);
    }

    [Test]
    public async Task A_key_of_nobody_s_is_answered_like_any_other()
    {
        var message = await SendAsync("sms");
        var stranger = new TakenMessage(message.Sid, new Dictionary<string, string>(message.Form) { ["StatusCallback"] = $"{_shop.Address}/cart-recovery/twilio/status/ffffffffffffffffffffffffffffffff" }, message.TakenUtc);

        using var answer = await _shop.Provider.Reports.TellAsync(stranger, "failed 21610");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await _shop.Touches.PrintAsync(_episode), Is.EqualTo("1 Sent"));
    }

    private async Task<TakenMessage> SendAsync(string channels)
    {
        await _shop.CampaignAsync(channels, 1);
        _episode = await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(Hour);
        return _shop.Provider.Taken.Single();
    }

    private async Task<Touch> TouchAsync() => (await _shop.LedgerAsync()).Single();
}
