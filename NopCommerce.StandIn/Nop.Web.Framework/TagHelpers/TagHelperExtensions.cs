using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers;

public static class TagHelperExtensions
{
    public static Task<string> GetAttributeValueAsync(this TagHelperOutput output, string attributeName)
    {
        var attribute = output.Attributes.FirstOrDefault(candidate => candidate.Name == attributeName);
        return Task.FromResult(attribute is null ? string.Empty : Text(attribute.Value));
    }

    public static async Task<IDictionary<string, string>> GetAttributeDictionaryAsync(this TagHelperOutput output)
    {
        var result = new Dictionary<string, string>();
        foreach (var attribute in output.Attributes)
            result.Add(attribute.Name, await output.GetAttributeValueAsync(attribute.Name));
        return result;
    }

    private static string Text(object value)
    {
        if (value is not IHtmlContent content)
            return value?.ToString() ?? string.Empty;
        using var writer = new StringWriter();
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }
}
