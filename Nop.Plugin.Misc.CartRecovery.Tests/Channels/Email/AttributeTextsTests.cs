using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

public sealed class AttributeTextsTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;
    private string _xml = "";

    [OneTimeSetUp]
    public async Task ChooseAsync()
    {
        _shop = await MailShop.OpenAsync();
        _visit = _shop.Visit();
        var product = await _visit.AddProductAsync("Shirt");
        var (colour, engraving, file) = (await AttributeAsync("Colour"), await AttributeAsync("Engraving"), await AttributeAsync("Your logo"));
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(colour, entity => entity.Name, "Culoare", _shop.Languages["ro-RO"].Id);
        var (colours, text, upload) = (
            await MappingAsync(product, colour, AttributeControlType.DropdownList),
            await MappingAsync(product, engraving, AttributeControlType.TextBox),
            await MappingAsync(product, file, AttributeControlType.FileUpload));
        var red = await _visit.AddAsync(new ProductAttributeValue { ProductAttributeMappingId = colours.Id, Name = "Red", Quantity = 1 });
        await _visit.Get<ILocalizedEntityService>().SaveLocalizedValueAsync(red, entity => entity.Name, "Roșu", _shop.Languages["ro-RO"].Id);
        var parser = _visit.Get<IProductAttributeParser>();
        _xml = parser.AddProductAttribute(parser.AddProductAttribute(parser.AddProductAttribute("", colours, $"{red.Id}"), text, "For <b>Ana</b> %Store.Name%"), upload, $"{Guid.NewGuid()}");
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [TestCase("en-US", "Colour: Red")]
    [TestCase("ro-RO", "Culoare: Roșu")]
    public async Task Choices_are_named_in_the_mails_language(string culture, string colour)
    {
        var texts = await _visit.Get<AttributeTexts>().OfAsync(_xml, _shop.Languages[culture].Id);

        Assert.That(texts, Is.EqualTo(new[] { colour, "Engraving: For <b>Ana</b> ％Store.Name%" }), "An uploaded file is not named.");
    }

    [Test]
    public async Task What_was_typed_is_encoded_in_the_mail()
    {
        var product = await _visit.AddProductAsync("Shirt, engraved");
        var cart = await _shop.LeaveCartAsync("shirt@example.test", lines: [product.Of(attributesXml: _xml)]);

        Assert.That((await _shop.PrepareAsync(cart)).Mail!.Body, Does.Contain("Engraving: For &lt;b&gt;Ana&lt;/b&gt; ％Store.Name%").And.Contain("Colour: Red"));
    }

    private Task<ProductAttribute> AttributeAsync(string name) => _visit.AddAsync(new ProductAttribute { Name = name });

    private Task<ProductAttributeMapping> MappingAsync(Product product, ProductAttribute attribute, AttributeControlType control) =>
        _visit.AddAsync(new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = attribute.Id, AttributeControlType = control });
}
