using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

internal sealed class TextLanguagesTests
{
    private static int _step = 7000;
    private MailShop _shop = null!;
    private StandInScope _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [TestCase("", "en-US", "ro-RO")]
    [TestCase("ro-RO>es-ES", "es-ES", "")]
    [TestCase("ro-RO>pt-BR,pt-BR>es-ES", "pt-BR", "")]
    public async Task People_whose_language_has_no_text_get_the_next_one(string fallbacks, string expected, string missing)
    {
        var template = await WithoutAsync("ro-RO");
        await FallBackAsync(fallbacks);

        var spoken = await _visit.Get<TextLanguages>().ForAsync(template, _shop.Languages["ro-RO"], _shop.Main.Id, _shop.Languages["en-US"].Id);
        var problems = await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id);

        Assert.That(spoken.LanguageCulture, Is.EqualTo(expected));
        Assert.That(problems.Select(problem => problem.Values[0]), Is.EqualTo(missing.Length == 0 ? [] : new[] { missing }), "Only a text that nobody stands in for is missing.");
    }

    [Test]
    public async Task A_chain_without_any_text_ends_at_the_stores_default()
    {
        var template = await WithoutAsync("ro-RO", "es-ES");
        await FallBackAsync("ro-RO>es-ES");

        var spoken = await _visit.Get<TextLanguages>().ForAsync(template, _shop.Languages["ro-RO"], _shop.Main.Id, _shop.Languages["en-US"].Id);

        Assert.That(spoken.LanguageCulture, Is.EqualTo("en-US"));
        Assert.That(await _visit.Get<TemplateCheck>().CheckAsync(_step, _shop.Main.Id), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_mail_speaks_one_language_throughout()
    {
        var chair = await _visit.AddProductAsync("Chair", 50m);
        var cart = await _shop.LeaveCartAsync("ana@example.test", culture: "ro-RO", lines: chair.Of());
        var template = (await _visit.Get<StepTemplates>().FindAsync(cart.Step.Id, _shop.Main.Id))!;
        await ForgetAsync(template, "ro-RO");
        await FallBackAsync("ro-RO>es-ES");

        var mail = (await _shop.PrepareAsync(cart)).Mail!;

        Assert.That(mail.Subject, Is.EqualTo("Has dejado Chair en la cesta"));
        Assert.That(mail.Body, Does.Contain("lang=\"es\"").And.Not.Contain("coș"));
    }

    [Test]
    public async Task A_store_without_a_template_is_named_when_a_campaign_is_for_all()
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);
        template.LimitedToStores = true;
        await _visit.Get<IMessageTemplateService>().UpdateMessageTemplateAsync(template);
        await _visit.Get<IStoreMappingService>().SaveStoreMappingsAsync(template, [_shop.Main.Id]);

        Assert.That(await CheckAsync(0), Is.EqualTo(new[] { $"MissingInStore {_shop.Other.Name}" }));
        Assert.That(await CheckAsync(_shop.Main.Id), Is.Empty);
        Assert.That(await CheckAsync(_shop.Other.Id), Is.EqualTo(new[] { $"MissingInStore {_shop.Other.Name}" }));
    }

    [Test]
    public async Task A_variant_starts_as_a_copy_and_is_then_on_its_own()
    {
        var step = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);
        var spanish = _shop.Languages["es-ES"].Id;
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(step, entity => entity.Subject, "Tu cesta", spanish);

        var variant = await _visit.Get<StepTemplates>().EnsureVariantAsync(_step, 3);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(step, entity => entity.Subject, "Otra cosa", spanish);
        await _visit.Get<StepTemplates>().EnsureVariantAsync(_step, 3);

        Assert.That(variant.Name, Is.EqualTo($"CartRecovery.Step.{_step}.Variant.3"));
        Assert.That((variant.Subject, variant.Body), Is.EqualTo((step.Subject, step.Body)));
        Assert.That(await _visit.Get<ILocalizationService>().GetLocalizedAsync(variant, entity => entity.Subject, spanish), Is.EqualTo("Tu cesta"));
        Assert.That((await _visit.Get<StepTemplates>().FindAsync(_step, _shop.Main.Id, 3))!.Id, Is.EqualTo(variant.Id));
        Assert.That((await _visit.Get<StepTemplates>().FindAsync(_step, _shop.Main.Id))!.Id, Is.EqualTo(step.Id));
    }

    [Test]
    public async Task A_mail_of_a_variant_says_what_the_variant_says_and_never_the_steps_own_words()
    {
        var cart = await _shop.LeaveCartAsync("ana@example.test", lines: (await _visit.AddProductAsync("Chair", 50m)).Of());
        var variant = await _visit.Get<StepTemplates>().EnsureVariantAsync(cart.Step.Id, 3);
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(variant, entity => entity.Subject, "Bold words", _shop.Languages["en-US"].Id);

        cart.Touch.VariantId = 3;
        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Subject, Is.EqualTo("Bold words"));
        cart.Touch.VariantId = 4;
        Assert.That((await _shop.PrepareAsync(cart)).Refusal, Is.EqualTo(CartRecovery.Decisions.Reason.ChannelNotReady), "Its text is gone.");
        cart.Touch.VariantId = 0;
        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Subject, Is.EqualTo("You left Chair in your cart"));
    }

    private async Task<MessageTemplate> WithoutAsync(params string[] cultures)
    {
        var template = await _visit.Get<StepTemplates>().EnsureAsync(++_step, StepTone.First);
        foreach (var culture in cultures)
            await ForgetAsync(template, culture);
        return template;
    }

    private Task ForgetAsync(MessageTemplate template, string culture) =>
        _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(template, entity => entity.Body, "", _shop.Languages[culture].Id);

    private Task FallBackAsync(string cultures) => _shop.SetAsync(settings => settings.TextFallbacks =
        string.Join(',', cultures.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => string.Join('>', pair.Split('>').Select(culture => _shop.Languages[culture].Id)))));

    private async Task<IEnumerable<string>> CheckAsync(int storeId) =>
        (await _visit.Get<TemplateCheck>().CheckAsync(_step, storeId)).Select(problem => $"{problem.Resource.Split('.')[^1]} {string.Join(' ', problem.Values)}");
}
