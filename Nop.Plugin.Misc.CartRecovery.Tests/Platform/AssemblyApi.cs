using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>Prints the public and protected surface of a built assembly in the notation of the API lists.</summary>
internal static class AssemblyApi
{
    public static IReadOnlyList<ApiLine> Read(string path) => Read(path, onlyVisible: true);

    /// <summary>Also what nobody outside sees: a consumer may be internal and still must implement its interface.</summary>
    public static IReadOnlyList<ApiLine> ReadAll(string path) => Read(path, onlyVisible: false);

    private static IReadOnlyList<ApiLine> Read(string path, bool onlyVisible)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        return [.. reader.TypeDefinitions.Where(handle => !onlyVisible || IsVisible(reader, handle)).SelectMany(handle => Lines(reader, assembly, handle))];
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static IEnumerable<ApiLine> Lines(MetadataReader reader, string assembly, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = SignatureNames.NameOf(reader, handle);
        yield return new ApiLine(assembly, name, "", "", TypeExtra(reader, type));
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsVisible(method.Attributes)))
            yield return new ApiLine(assembly, name, reader.GetString(method.Name), Signature(method), MethodExtra(reader, type, method));
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(IsVisible))
            yield return new ApiLine(assembly, name, reader.GetString(field.Name), FieldType(field), Constant(reader, field.GetDefaultValue()) is { } value ? "const=" + value : "");
    }

    private static string TypeExtra(MetadataReader reader, TypeDefinition type)
    {
        var kind = type.Attributes switch
        {
            var a when a.HasFlag(TypeAttributes.Interface) => "interface",
            var a when a.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed) => "static",
            var a when a.HasFlag(TypeAttributes.Abstract) => "abstract",
            var a when a.HasFlag(TypeAttributes.Sealed) => "sealed",
            _ => "class",
        };
        var interfaces = type.GetInterfaceImplementations().Select(i => SignatureNames.NameOf(reader, reader.GetInterfaceImplementation(i).Interface));
        return $"kind={kind} base={(type.BaseType.IsNil ? "" : SignatureNames.NameOf(reader, type.BaseType))} implements={string.Join(';', interfaces)}";
    }

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem
        && !field.Attributes.HasFlag(FieldAttributes.SpecialName);

    public static string Spell(MethodSignature<string> signature, bool isStatic)
    {
        var arity = signature.GenericParameterCount > 0 ? "`" + signature.GenericParameterCount : "";
        return $"{(isStatic ? "static " : "")}{signature.ReturnType}{arity}({string.Join(',', signature.ParameterTypes)})";
    }

    private static string Signature(MethodDefinition method) =>
        Spell(method.DecodeSignature(SignatureNames.Instance, null), method.Attributes.HasFlag(MethodAttributes.Static));

    private static string FieldType(FieldDefinition field) =>
        field.DecodeSignature(SignatureNames.Instance, null);

    private static string MethodExtra(MetadataReader reader, TypeDefinition type, MethodDefinition method)
    {
        var words = new List<string>();
        var isProtected = (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public;
        if (method.Attributes.HasFlag(MethodAttributes.Abstract))
            words.Add("abstract");
        else if (method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.Final))
            words.Add("virtual");
        if (isProtected)
            words.Add("protected");
        var parameters = method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0).OrderBy(parameter => parameter.SequenceNumber);
        words.Add($"params=({string.Join(", ", parameters.Select(parameter => reader.GetString(parameter.Name) + Default(reader, parameter)))})");
        return string.Join(' ', words);
    }

    private static string Default(MetadataReader reader, Parameter parameter) =>
        parameter.Attributes.HasFlag(ParameterAttributes.HasDefault) ? "=" + Constant(reader, parameter.GetDefaultValue()) : "";

    private static string? Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
            return null;
        var constant = reader.GetConstant(handle);
        return Convert.ToString(reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode), CultureInfo.InvariantCulture) ?? "";
    }
}
