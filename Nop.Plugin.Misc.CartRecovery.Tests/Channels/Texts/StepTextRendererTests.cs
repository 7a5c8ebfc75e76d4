using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Texts;

internal sealed class StepTextRendererTests
{
    private MailShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync();

    [TearDown]
    public ValueTask CloseAsync() => _shop.DisposeAsync();

    [TestCase("en-US", "Chair is still in your cart.", "Reply STOP to opt out")]
    [TestCase("ro-RO", "Chair este inca in cosul tau.", "Raspunde STOP pentru dezabonare")]
    [TestCase("pt-BR", "Chair continua no seu carrinho.", "Responda SAIR para nao receber mais")]
    [TestCase("es-ES", "Chair sigue en tu cesta.", "Responde STOP para no recibir mas")]
    public async Task An_sms_says_it_in_the_shoppers_language_and_in_cheap_letters(string culture, string said, string wayOut)
    {
        var cart = await CartAsync("Chair", culture);

        var (text, refusal) = await _shop.RenderAsync(cart, Channel.Sms);

        Assert.That(refusal, Is.Null);
        Assert.That(text!.Body, Does.Contain(said).And.Contain("https://shop.example.test/cr/token").And.EndWith(wayOut));
        Assert.That(SmsSize.Of(text.Body).Encoding, Is.EqualTo(SmsEncoding.Gsm7));
        Assert.That(text.LanguageId, Is.EqualTo(_shop.Languages[culture].Id));
    }

    [Test]
    public async Task A_shop_that_wants_its_letters_keeps_them()
    {
        await _shop.SetAsync(settings => settings.TextReplaceLetters = false);

        var (text, _) = await _shop.RenderAsync(await CartAsync("Chair", "ro-RO"), Channel.Sms);

        Assert.That(text!.Body, Does.Contain("este încă în coșul tău"));
    }

    [Test]
    public async Task A_long_name_is_cut_and_neither_link_nor_code_nor_way_out()
    {
        await _shop.SetAsync(settings => settings.TextMostSegments = 1);
        var cart = await CartAsync("A chair of oak and leather with a very long name that nobody reads to its end");
        await _shop.WriteAsync(cart, Channel.Sms, text => text.Body = "%CartRecovery.FirstItem% waits, code %CartRecovery.CouponCode%: %CartRecovery.RestoreUrl% Reply STOP to opt out");

        var (text, _) = await _shop.RenderAsync(cart, Channel.Sms, new Coupon { Code = "ABCDEFGHJK", ExpiresUtc = _shop.Shop.Clock.GetUtcNow().UtcDateTime.AddDays(2) }, "https://shop.example.test/cr/abcdefghijklmnopqrstuvwxyz234567");

        Assert.That(SmsSize.Of(text!.Body).Segments, Is.EqualTo(1));
        Assert.That(text.Body, Does.StartWith("A chair of oak").And.Contain(".. waits").And.Contain("/cr/abcdefghijklmnopqrstuvwxyz234567 Reply STOP to opt out"));
        Assert.That(text.Body.Length, Is.GreaterThan(155), "No more of the name is cut than must be.");
    }

    [Test]
    public async Task A_product_named_like_an_address_is_not_named()
    {
        var (text, _) = await _shop.RenderAsync(await CartAsync("Win at evil.com now"), Channel.Sms);

        Assert.That(text!.Body, Does.Contain("your items is still in your cart").And.Not.Contain("evil"));
    }

    [Test]
    public async Task Values_of_a_whatsapp_template_are_single_lines_and_never_empty()
    {
        var cart = await CartAsync("Chair");
        await _shop.WriteAsync(cart, Channel.WhatsApp, text =>
        {
            text.TemplateSid = "HX" + new string('a', 32);
            text.Variables = "%CartRecovery.FirstItem%\n%CartRecovery.CouponCode%\n  two     blanks \t\n%CartRecovery.RestorePath%";
        });

        var (text, _) = await _shop.RenderAsync(cart, Channel.WhatsApp, url: _shop.Main.Url.TrimEnd('/') + "/cr/token");

        Assert.That(text!.Variables, Is.EqualTo(new[] { "Chair", "-", "two blanks", "cr/token" }));
        Assert.That(text.TemplateSid, Has.Length.EqualTo(34));
    }

    [Test]
    public async Task What_fills_a_whatsapp_template_stays_within_its_length()
    {
        var cart = await CartAsync(new string('x', 300));
        await _shop.WriteAsync(cart, Channel.WhatsApp, text =>
        {
            text.TemplateSid = "HX" + new string('a', 32);
            text.Variables = "%CartRecovery.FirstItem%\n" + new string('y', 950) + "\n%CartRecovery.RestoreUrl%";
        });

        var (text, _) = await _shop.RenderAsync(cart, Channel.WhatsApp);

        Assert.That(text!.Variables.Sum(value => value.Length), Is.EqualTo(WhatsAppVariables.MostCharacters));
        Assert.That(text.Variables[^1], Is.EqualTo("https://shop.example.test/cr/token"));
    }

    [TestCase(Channel.WebPush, "Coșul tău este încă aici", "Chair este încă în coșul tău.")]
    [TestCase(Channel.OnSite, "Coșul tău este încă aici", "Ți-am păstrat coșul așa cum l-ai lăsat.")]
    public async Task A_push_and_a_box_have_a_title_and_keep_their_letters(Channel channel, string title, string body)
    {
        var (text, _) = await _shop.RenderAsync(await CartAsync("Chair", "ro-RO"), channel);

        Assert.That((text!.Title, text.Body), Is.EqualTo((title, body)));
    }

    [Test]
    public async Task A_language_without_a_text_gets_the_next_one()
    {
        var cart = await CartAsync("Chair", "ro-RO");
        await _shop.WriteAsync(cart, Channel.Sms, text => text.Body = "", _shop.Languages["ro-RO"].Id);
        await _shop.SetAsync(settings => settings.TextFallbacks = $"{_shop.Languages["ro-RO"].Id}>{_shop.Languages["es-ES"].Id}");

        var (text, _) = await _shop.RenderAsync(cart, Channel.Sms);

        Assert.That(text!.Body, Does.Contain("sigue en tu cesta"));
    }

    [Test]
    public async Task A_variant_says_its_own_and_where_it_says_nothing_the_steps()
    {
        var cart = await CartAsync("Chair");
        cart.Touch.VariantId = 77;
        await _shop.WriteAsync(cart, Channel.Sms, text => text.Body = "Variant for %CartRecovery.StoreName%", variantId: 77);

        var (own, _) = await _shop.RenderAsync(cart, Channel.Sms);
        var (steps, _) = await _shop.RenderAsync(cart, Channel.WhatsApp);

        Assert.That(own!.Body, Does.StartWith("Variant for"));
        Assert.That(steps!.Body, Does.Contain("Chair is still in your cart."));
    }

    [Test]
    public async Task Nothing_is_said_without_a_text_or_about_nothing()
    {
        var cart = await CartAsync("Chair");
        await _shop.WriteAsync(cart, Channel.Sms, text => text.Body = " ");
        foreach (var culture in new[] { "pt-BR", "ro-RO", "es-ES" })
            await _shop.WriteAsync(cart, Channel.Sms, text => text.Body = "", _shop.Languages[culture].Id);
        var empty = await _shop.SpeakingAsync(await _shop.LeaveCartAsync("bo@example.test"));

        Assert.That((await _shop.RenderAsync(cart, Channel.Sms)).Refusal, Is.EqualTo(Reason.ChannelNotReady));
        Assert.That((await _shop.RenderAsync(empty, Channel.Sms)).Refusal, Is.EqualTo(Reason.NothingBuyable));
    }

    private async Task<LeftCart> CartAsync(string product, string culture = "en-US")
    {
        await using var visit = _shop.Visit();
        Product chair = await visit.AddProductAsync(product, 50m);
        return await _shop.SpeakingAsync(await _shop.LeaveCartAsync("ana@example.test", culture: culture, lines: chair.Of()));
    }
}
