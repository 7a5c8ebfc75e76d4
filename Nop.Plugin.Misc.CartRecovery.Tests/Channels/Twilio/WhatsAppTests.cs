using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class WhatsAppTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TwilioShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Outside_the_free_hours_an_approved_template_goes_out_with_clean_values()
    {
        await _shop.CampaignAsync("whatsapp", 1);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunAfterAsync(Hour);

        var form = _shop.Provider.Taken.Single().Form;
        Assert.Multiple(() =>
        {
            Assert.That(form["To"], Does.StartWith("whatsapp:+40"));
            Assert.That(form["From"], Is.EqualTo("whatsapp:" + TwilioShop.WhatsAppSender));
            Assert.That(form["ContentSid"], Is.EqualTo("HX00000000000000000000000000000001"));
            Assert.That(form["ContentVariables"], Does.Match("^\\{\"1\":\"Step 1\",\"2\":\"http[^\"]+\"\\}$"));
            Assert.That(form, Does.Not.ContainKey("Body"));
        });
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Sent"));
    }

    [TestCase(22, true)]
    [TestCase(25, false)]
    public async Task Free_text_is_sent_within_a_day_of_the_person_s_own_words(int hoursAgo, bool sent)
    {
        await FreeTextOnlyAsync("whatsapp,email");
        var episode = await _shop.LeftCartAsync();
        await WriteAsync(episode);
        await _shop.RunAfterAsync(TimeSpan.FromHours(hoursAgo));

        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(_shop.Provider.Taken.Select(message => message.Body), sent ? Is.EqualTo(new[] { "Still here" }) : Is.Empty);
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo(sent ? "1 Sent" : "1 Skipped OutsideReplyWindow; 1 Sent"), "outside it the step goes on by mail");
    }

    [Test]
    public async Task Somebody_in_North_America_is_not_written_to_unless_the_merchant_says_so()
    {
        await _shop.CampaignAsync("whatsapp,email", 1);
        var american = await _shop.LeftCartAsync("+14155550123");
        await _shop.RunAfterAsync(Hour);
        Assert.That((await _shop.Touches.LedgerAsync()).Single().Channel, Is.EqualTo(Channel.Email));

        await _shop.SetAsync(settings => settings.SkipNorthAmericanWhatsApp = false);
        await _shop.LeftCartAsync("+14155550124");
        await _shop.RunAfterAsync(Hour);

        Assert.That(_shop.Provider.Taken.Single().To, Is.EqualTo("whatsapp:+14155550124"));
        Assert.That(await _shop.Touches.PrintAsync(american), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task What_the_app_chose_not_to_deliver_goes_by_the_next_channel_and_is_no_refusal()
    {
        await _shop.CampaignAsync("whatsapp,sms", 1);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(Hour);

        using var answer = await _shop.Provider.Reports.TellAsync(_shop.Provider.Taken.Single(), "undelivered 63049");
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Sent"));
        Assert.That(_shop.Provider.Taken.Select(message => message.To.StartsWith("whatsapp:", StringComparison.Ordinal)), Is.EqualTo(new[] { true, false }));
        Assert.That(await _shop.Touches.RowsAsync<Nop.Plugin.Misc.CartRecovery.Consents.Suppression>(), Is.Empty);
    }

    [Test]
    public async Task Blocking_the_shop_in_the_app_stops_WhatsApp_and_leaves_SMS()
    {
        await _shop.CampaignAsync("whatsapp,sms", 1, 24);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(Hour);

        using var answer = await _shop.Provider.Reports.TellAsync(_shop.Provider.Taken.Single(), "failed 63014");
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(30));

        Assert.That(_shop.Provider.Taken.Count(message => message.To.StartsWith("whatsapp:", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Sent; 2 Sent"));
    }

    [Test]
    public void Values_are_written_in_their_own_letters_by_number() =>
        Assert.That(ContentVariables.Of(["Ștefan", "says \"hi\" & <b>"]), Is.EqualTo("""{"1":"Ștefan","2":"says \"hi\" & <b>"}"""));

    [Test]
    public void No_values_are_no_variables() => Assert.That(ContentVariables.Of([]), Is.Empty);

    private async Task FreeTextOnlyAsync(string channels)
    {
        await _shop.CampaignAsync(channels, 20);
        foreach (var text in (await _shop.Touches.RowsAsync<StepText>()).Where(text => text.Channel == Channel.WhatsApp))
            await _shop.Touches.ChangeAsync<StepText>(text.Id, row => (row.Body, row.TemplateSid, row.Variables, row.InsideWindowOnly) = ("Still here", "", "", true));
    }

    /// <summary>And is not held for it: that is another test's matter.</summary>
    private async Task WriteAsync(Nop.Plugin.Misc.CartRecovery.Carts.Episode episode)
    {
        await using (var scope = _shop.Touches.Scope())
            await scope.Get<ISettingService>().SaveSettingAsync(new CartRecoveryReplySettings { PauseHours = 1 });
        using var answer = await _shop.Provider.Reports.SayAsync(_shop.InboundUrl, "whatsapp:" + await _shop.NumberOfAsync(episode), "whatsapp:" + TwilioShop.WhatsAppSender, "Is it blue?", "SM0000000000000000000000000000cafe");
    }
}
