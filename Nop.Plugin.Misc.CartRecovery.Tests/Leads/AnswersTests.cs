using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Leads;

/// <summary>What the staff writes, against a provider on loopback.</summary>
internal sealed class AnswersTests
{
    private const string Ana = "+40733000111";

    private static int _marks;

    private TwilioShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task An_answer_leaves_once_however_often_the_button_is_pressed()
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");
        var form = Form("Yes, three of them.");

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AnswerAsync(form))));

        Assert.That(_shop.Provider.Taken.Select(message => (message.To, message.Body)), Is.EqualTo(new[] { (Ana, "Yes, three of them.") }));
        Assert.That(results.Select(result => result.Problem), Is.EquivalentTo(new AnswerProblem?[] { null, AnswerProblem.AlreadySent, AnswerProblem.AlreadySent, AnswerProblem.AlreadySent }));
        var row = await AnswerRowAsync();
        Assert.That((row.State, row.ProviderId, row.StaffCustomerId), Is.EqualTo((LeadMessageState.Sent, _shop.Provider.Taken[0].Sid, 7)));
        Assert.That((await _shop.Touches.RowsAsync<Recipient>()).Single().UnreadReply, Is.False);
    }

    [Test]
    public async Task A_lost_answer_of_the_provider_is_told_and_not_sent_again()
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");
        _shop.Provider.Acts = _ => TwilioAct.AcceptAndHangUp;

        var result = await AnswerAsync(Form("Yes"));
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));

        Assert.That((result.Problem, result.State), Is.EqualTo(((AnswerProblem?)null, LeadMessageState.Unknown)));
        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refused_answer_says_why()
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");
        _shop.Provider.Acts = _ => TwilioAct.Refuse;

        var result = await AnswerAsync(Form("Yes"));

        Assert.That(result.State, Is.EqualTo(LeadMessageState.Failed));
        Assert.That((await AnswerRowAsync()).Error, Is.Not.Empty);
    }

    [Test]
    public async Task Reports_come_in_any_order_and_what_was_delivered_stays_so()
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");
        await AnswerAsync(Form("Yes"));
        var taken = _shop.Provider.Taken[0];

        await _shop.Provider.Reports.TellAsync(taken, "delivered");
        await _shop.Provider.Reports.TellAsync(taken, "undelivered 30003");
        await _shop.Provider.Reports.TellAsync(taken, "sent");

        var row = await AnswerRowAsync();
        Assert.That((row.State, row.DeliveredUtc, row.Error), Is.EqualTo((LeadMessageState.Sent, (DateTime?)_shop.Touches.NowUtc, "")));
    }

    [Test]
    public async Task WhatsApp_takes_free_text_for_a_day_and_then_only_a_template()
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?", Channel.WhatsApp);
        var inTime = await AnswerAsync(Form("Yes", Channel.WhatsApp));
        _shop.Touches.Clock.Move(TimeSpan.FromHours(24.1));

        var late = await AnswerAsync(Form("Still", Channel.WhatsApp));
        var template = await AnswerAsync(Form("", Channel.WhatsApp) with { TemplateSid = "HX00000000000000000000000000000001", Variables = "Ana\nthree of\tthem" });

        Assert.That((inTime.Problem, late.Problem, template.Problem), Is.EqualTo(((AnswerProblem?)null, (AnswerProblem?)AnswerProblem.TemplateNeeded, (AnswerProblem?)null)));
        Assert.That(_shop.Provider.Taken.Select(message => message.To), Has.All.EqualTo("whatsapp:" + Ana));
        Assert.That(_shop.Provider.Taken[1].Form["ContentSid"], Is.EqualTo("HX00000000000000000000000000000001"));
        Assert.That(_shop.Provider.Taken[1].Form["ContentVariables"], Is.EqualTo("""{"1":"Ana","2":"three of them"}"""));
    }

    [TestCase("STOP", AnswerProblem.Suppressed)]
    [TestCase("", AnswerProblem.Withdrawn)]
    public async Task Whoever_has_refused_is_not_answered_either(string word, AnswerProblem expected)
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");
        if (word.Length > 0)
            await _shop.Touches.WritesAsync(Ana, word);
        else
            await WithdrawAsync();

        var result = await AnswerAsync(Form("Yes"));

        Assert.That(result.Problem, Is.EqualTo(expected));
        Assert.That(_shop.Provider.Taken, Is.Empty);
    }

    [TestCase("", null, null, AnswerProblem.NothingWritten)]
    [TestCase("Yes", "HX00000000000000000000000000000001", null, AnswerProblem.TemplateWrong)]
    [TestCase("Yes", null, "nonsense", AnswerProblem.FormUnreadable)]
    public async Task What_cannot_be_meant_does_not_leave(string body, string? template, string? key, AnswerProblem expected)
    {
        await _shop.Touches.WritesAsync(Ana, "Is it still there?");

        var result = await AnswerAsync(Form(body) with { TemplateSid = template, Key = key ?? Form("").Key });

        Assert.That(result.Problem, Is.EqualTo(expected));
        Assert.That(_shop.Provider.Taken, Is.Empty);
    }

    [Test]
    public async Task The_shops_words_after_help_leave_with_the_next_run_and_once()
    {
        await _shop.Touches.SetRepliesAsync(settings => settings.HelpWords = "Call us: 021 000 00 00");

        await _shop.Provider.Reports.SayAsync(_shop.InboundUrl, Ana, TwilioShop.Sender, "Help", "SM00000000000000000000000000000009");
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20));

        Assert.That(_shop.Provider.Taken.Select(message => (message.To, message.Body)), Is.EqualTo(new[] { (Ana, "Call us: 021 000 00 00") }));
    }

    [Test]
    public async Task A_conversation_is_followed_up_through_the_provider_and_leads_to_the_store()
    {
        await _shop.Touches.ConversationCampaignAsync(minutes: 30);
        await _shop.Touches.AddAsync(new StepText { StepId = (await _shop.Touches.RowsAsync<CampaignStep>()).Single().Id, ChannelId = (int)Channel.Sms, Body = "Shall we help you on? %CartRecovery.RestoreUrl%" });

        await _shop.Provider.Reports.SayAsync(_shop.InboundUrl, Ana, TwilioShop.Sender, "Do you have it in blue?", "SM00000000000000000000000000000009");
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromHours(2));

        Assert.That(_shop.Provider.Taken.Select(message => message.To), Is.EqualTo(new[] { Ana }));
        Assert.That(_shop.Provider.Taken[0].Body, Does.StartWith("Shall we help you on? http"));
        Assert.That((await _shop.Touches.LedgerAsync()).Single().State, Is.EqualTo(TouchState.Sent));
    }

    private static AnswerForm Form(string body, Channel channel = Channel.Sms) => new() { ChannelId = (int)channel, Body = body, Key = $"{Interlocked.Increment(ref _marks):x32}" };

    private async Task<AnswerResult> AnswerAsync(AnswerForm form)
    {
        await using var scope = _shop.Touches.Scope();
        var person = (await _shop.Touches.RowsAsync<Recipient>()).Single();
        return await scope.Get<Answers>().SendAsync(person, storeId: 1, form, staffCustomerId: 7);
    }

    private async Task<LeadMessage> AnswerRowAsync() => (await _shop.Touches.RowsAsync<LeadMessage>()).Single(message => message.Kind == LeadMessageKind.Answer);

    private async Task WithdrawAsync()
    {
        await using var scope = _shop.Touches.Scope();
        var person = (await _shop.Touches.RowsAsync<Recipient>()).Single();
        await scope.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(person.Id, Channel.Sms, ConsentSource.PreferencePage, 1));
    }
}
