using System.ComponentModel;

namespace NopCommerce.StandIn.Configuration;

/// <summary>Text form of setting values: what a type converter says, and comma-separated lists.</summary>
internal static class SettingValues
{
    public static string ToText(object value) => value switch
    {
        null => string.Empty,
        string text => text,
        IEnumerable<int> numbers => string.Join(",", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))),
        IEnumerable<string> texts => string.Join(",", texts),
        _ => TypeDescriptor.GetConverter(value.GetType()).ConvertToInvariantString(value)
    };

    public static object FromText(string text, Type type)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(List<int>))
            return Parts(text).Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        if (type == typeof(List<string>))
            return Parts(text).ToList();

        return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
    }

    public static bool Supports(Type type) =>
        type == typeof(List<int>) || type == typeof(List<string>) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static IEnumerable<string> Parts(string text) =>
        (text ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
